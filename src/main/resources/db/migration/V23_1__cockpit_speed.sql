-- The same facts, each figure a part of its own: a database then reads only those that are asked for.
CREATE OR REPLACE VIEW v_dispatch_fact AS
SELECT 'TOPICS_RECEIVED' AS figure,
       t.station_id,
       1 AS amount,
       0 AS lasting,
       t.received_at AS since_at,
       NULL AS settled_at,
       t.id AS topic_id
  FROM record_topic t
 WHERE t.parent_id IS NULL
UNION ALL
SELECT 'TOPICS_ACCEPTED',
       t.station_id,
       1,
       0,
       t.registered_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.registered_at IS NOT NULL
UNION ALL
SELECT 'OPEN_INTAKE',
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
   AND t.stage = 'INTAKE'
UNION ALL
SELECT 'OPEN_REVIEW',
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
   AND t.stage = 'REVIEW'
UNION ALL
SELECT 'OPEN_RESEARCH',
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
   AND t.stage = 'RESEARCH'
UNION ALL
SELECT 'OPEN_MEETING',
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
   AND t.stage = 'MEETING'
UNION ALL
SELECT 'OPEN_FOLLOW_UP',
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
   AND t.stage = 'FOLLOW_UP'
UNION ALL
SELECT 'MEETINGS_HELD',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM v_meeting_held h
UNION ALL
SELECT 'ATTENDANCES',
       h.station_id,
       COALESCE(h.residents_present, 0),
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM v_meeting_held h
UNION ALL
SELECT 'ATTENDANCES',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_participant p
  JOIN v_meeting_held h ON h.id = p.meeting_id
 WHERE p.attendance_code = 'PRESENT'
UNION ALL
SELECT 'MEMBER_ATTENDANCES',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_participant p
  JOIN v_meeting_held h ON h.id = p.meeting_id
 WHERE p.attendance_code = 'PRESENT'
   AND p.capacity_code = 'MEMBER'
UNION ALL
SELECT 'CONSENSUS_UNANIMOUS',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code = 'UNANIMOUS'
UNION ALL
SELECT 'CONSENSUS_MAJORITY',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code = 'MAJORITY'
UNION ALL
SELECT 'CONSENSUS_PARTIAL',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code = 'PARTIAL'
UNION ALL
SELECT 'CONSENSUS_NONE',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code = 'NONE'
UNION ALL
SELECT 'ITEMS_DUE',
       t.station_id,
       1,
       0,
       CAST(i.due_on AS DATETIME),
       NULL,
       i.topic_id
  FROM outcome_item i
  JOIN record_topic t ON t.id = i.topic_id
 WHERE i.status <> 'TERMINATED'
UNION ALL
SELECT 'ITEMS_DONE',
       t.station_id,
       1,
       0,
       i.ended_at,
       NULL,
       i.topic_id
  FROM outcome_item i
  JOIN record_topic t ON t.id = i.topic_id
 WHERE i.status = 'CLOSED'
UNION ALL
SELECT 'ITEMS_OVERDUE',
       p.station_id,
       1,
       1,
       p.since_at,
       p.settled_at,
       p.topic_id
  FROM v_dispatch_problem p
 WHERE p.problem = 'ITEM_OVERDUE'
UNION ALL
SELECT 'ANSWERS_SATISFIED',
       t.station_id,
       s.satisfied + s.basically_satisfied,
       0,
       s.surveyed_at,
       NULL,
       i.topic_id
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id
UNION ALL
SELECT 'ANSWERS',
       t.station_id,
       s.satisfied + s.basically_satisfied + s.unsatisfied,
       0,
       s.surveyed_at,
       NULL,
       i.topic_id
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id;

-- A view that looks something up for each of its rows is made as a whole before it is read; so what is looked up stands beside it.
CREATE OR REPLACE VIEW v_promise AS
SELECT i.id,
       i.topic_id,
       i.title,
       i.lead_organization_id,
       i.due_on,
       i.status,
       i.ended_at
  FROM outcome_item i;

CREATE VIEW v_progress AS
SELECT p.item_id,
       p.percent_done
  FROM outcome_progress p;

-- The last report of completion that an item had.
CREATE VIEW v_result AS
SELECT c.item_id,
       c.result_class
  FROM outcome_completion c
 WHERE c.id = (SELECT MAX(l.id)
                 FROM outcome_completion l
                WHERE l.item_id = c.item_id);

-- Every instance names the one on top, itself or another.
CREATE OR REPLACE VIEW v_instance AS
SELECT i.PROC_INST_ID_ AS process_instance_id,
       i.ROOT_PROC_INST_ID_ AS root_id,
       i.PROC_DEF_ID_ AS definition_id,
       i.PROC_DEF_KEY_ AS process_key,
       i.TENANT_ID_ AS tenant_id
  FROM ACT_HI_PROCINST i;

-- A period is read from an index alone.
CREATE INDEX ix_record_topic_intake ON record_topic (received_at, station_id, parent_id);
CREATE INDEX ix_meeting_session_held ON meeting_session (starts_at, quorum_reached, status_code, station_id, topic_id, residents_present);
CREATE INDEX ix_meeting_participant_there ON meeting_participant (meeting_id, attendance_code, capacity_code);
CREATE INDEX ix_meeting_agenda_degree ON meeting_agenda (meeting_id, degree_code);
CREATE INDEX ix_outcome_survey_answers ON outcome_survey (surveyed_at, item_id, satisfied, basically_satisfied, unsatisfied);
CREATE INDEX ix_outcome_item_course ON outcome_item (topic_id, ended_at, due_on, status, lead_organization_id);
