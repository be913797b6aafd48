-- What leaders see in Cockpit: views, no tables.

-- The facts of V15, each with its case, so that they can be told apart by category and tier.
CREATE OR REPLACE VIEW v_dispatch_problem AS
SELECT 'ITEM_OVERDUE' AS problem,
       t.station_id,
       i.title,
       o.name AS unit_name,
       i.due_on,
       1 AS lasting,
       CAST(i.due_on AS DATETIME) AS since_at,
       i.ended_at AS settled_at,
       t.id AS topic_id
  FROM outcome_item i
  JOIN record_topic t ON t.id = i.topic_id
  LEFT JOIN roster_organization o ON o.id = i.lead_organization_id
UNION ALL
SELECT 'ANSWER_OVERDUE',
       s.station_id,
       t.title,
       o.name,
       p.answer_by,
       1,
       CAST(p.answer_by AS DATETIME),
       p.answered_at,
       t.id
  FROM meeting_speech p
  JOIN meeting_session s ON s.id = p.meeting_id
  JOIN record_topic t ON t.id = s.topic_id
  LEFT JOIN roster_organization o ON o.id = p.department_id
 WHERE p.answer_by IS NOT NULL
UNION ALL
SELECT 'NO_CONSENSUS',
       h.station_id,
       a.title,
       NULL,
       NULL,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code = 'NONE'
UNION ALL
SELECT 'UNSATISFIED',
       t.station_id,
       i.title,
       o.name,
       NULL,
       0,
       s.surveyed_at,
       NULL,
       t.id
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id
  LEFT JOIN roster_organization o ON o.id = i.lead_organization_id
 WHERE s.passed = FALSE;

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
SELECT CONCAT('OPEN_', t.stage),
       t.station_id,
       1,
       1,
       t.received_at,
       NULL,
       t.id
  FROM record_topic t
 WHERE t.closed_at IS NULL
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
SELECT CONCAT('CONSENSUS_', a.degree_code),
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL,
       h.topic_id
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code IS NOT NULL
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

CREATE OR REPLACE VIEW v_plan_fact AS
SELECT 'MEETINGS_PLANNED' AS figure,
       p.station_id,
       1 AS amount,
       0 AS lasting,
       CAST(t.planned_on AS DATETIME) AS since_at,
       CAST(NULL AS DATETIME) AS settled_at,
       t.category
  FROM dispatch_plan_topic t
  JOIN dispatch_plan p ON p.id = t.plan_id
 WHERE p.state = 'APPROVED';

-- A case without its long texts and the names around it: what is counted and sorted.
CREATE VIEW v_matter AS
SELECT t.id,
       t.station_id,
       t.case_number,
       t.title,
       t.category,
       t.tier,
       t.stage,
       t.end_state,
       t.consultation_round,
       t.room_id,
       t.received_at,
       t.registered_at,
       t.closed_at,
       t.paused_at,
       t.paused_minutes,
       t.process_instance_id
  FROM record_topic t;

CREATE VIEW v_stage_stay AS
SELECT s.id,
       s.topic_id,
       s.station_id,
       s.stage,
       s.consultation_round,
       s.entered_at,
       s.left_at,
       s.paused_before,
       s.stayed_minutes
  FROM record_stage_stay s;

CREATE VIEW v_frozen_rule AS
SELECT r.topic_id,
       r.frozen_at,
       r.rule_values
  FROM record_rule_snapshot r;

-- The roster without what is private to people.
CREATE VIEW v_station AS
SELECT s.id,
       s.name,
       s.tier,
       s.parent_id,
       s.ended_on
  FROM roster_station s;

CREATE VIEW v_room AS
SELECT r.id,
       r.station_id,
       r.name,
       r.host_type,
       r.ended_on
  FROM roster_room r;

CREATE VIEW v_organization AS
SELECT o.id,
       o.name,
       o.type,
       o.station_id,
       o.ended_on
  FROM roster_organization o;

CREATE VIEW v_member AS
SELECT m.id,
       m.name,
       m.level_code,
       m.sector,
       m.committee_id,
       m.max_load,
       m.status
  FROM roster_member m;

CREATE VIEW v_post AS
SELECT p.role_code,
       p.account,
       p.name,
       p.station_id,
       p.organization_id,
       p.started_on,
       p.ended_on
  FROM roster_post p;

CREATE VIEW v_area_leader AS
SELECT a.account,
       a.station_id,
       a.started_on,
       a.ended_on
  FROM roster_area_leader a;

CREATE VIEW v_liaison AS
SELECT l.committee_id,
       l.account,
       l.station_id,
       l.started_on,
       l.ended_on
  FROM roster_liaison l;

-- Which member serves where, and served.
CREATE VIEW v_service AS
SELECT p.member_id,
       p.station_id,
       p.principle,
       p.started_on,
       p.ended_on
  FROM placement_member p;

-- What a member did for a case: scored its topic, was asked to research it, was invited to its meeting, verified a promise.
CREATE VIEW v_scoring AS
SELECT r.id,
       r.topic_id,
       r.reviewer,
       r.answered_at,
       (SELECT SUM(s.points)
          FROM topic_score s
         WHERE s.review_id = r.id) AS points
  FROM topic_review r
 WHERE r.answered_at IS NOT NULL
   AND EXISTS (SELECT 1
                 FROM topic_score x
                WHERE x.review_id = r.id);

CREATE VIEW v_research_seat AS
SELECT a.id,
       a.topic_id,
       a.account,
       a.place,
       a.state,
       a.proposed_at,
       a.answered_at
  FROM research_assignment a;

CREATE VIEW v_meeting AS
SELECT s.id,
       s.topic_id,
       s.station_id,
       s.ordinal_no,
       s.status_code,
       s.starts_at,
       s.place,
       s.quorum_reached,
       s.residents_present
  FROM meeting_session s;

CREATE VIEW v_attendance AS
SELECT p.meeting_id,
       p.capacity_code,
       p.party_id,
       p.attendance_code
  FROM meeting_participant p;

CREATE VIEW v_verification AS
SELECT v.id,
       v.item_id,
       v.member_id,
       v.verified_on,
       v.passed
  FROM outcome_verification v;

CREATE VIEW v_promise AS
SELECT i.id,
       i.topic_id,
       i.title,
       i.lead_organization_id,
       i.due_on,
       i.status,
       i.ended_at,
       (SELECT MAX(p.percent_done)
          FROM outcome_progress p
         WHERE p.item_id = i.id) AS percent_done,
       (SELECT c.result_class
          FROM outcome_completion c
         WHERE c.id = (SELECT MAX(l.id)
                         FROM outcome_completion l
                        WHERE l.item_id = i.id)) AS result_class
  FROM outcome_item i;

CREATE VIEW v_refusal AS
SELECT r.item_id,
       r.organization_id,
       r.refused_at,
       r.upheld
  FROM outcome_refusal r;

-- How far the ladder has come with an open step.
CREATE VIEW v_step_level AS
SELECT s.task_id,
       s.level_no
  FROM supervision_step s;

CREATE VIEW v_document AS
SELECT d.id,
       d.kind,
       d.given_year,
       d.ordinal_no,
       d.topic_id,
       d.words,
       d.issued_at
  FROM notice_document d;

CREATE VIEW v_plan AS
SELECT p.id,
       p.station_id,
       p.plan_year,
       p.state
  FROM dispatch_plan p;

CREATE VIEW v_plan_topic AS
SELECT t.plan_id,
       t.seq,
       t.title,
       t.category,
       t.planned_on
  FROM dispatch_plan_topic t;

-- Which process belongs to which: a called one to the one on top.
CREATE VIEW v_instance AS
SELECT i.PROC_INST_ID_ AS process_instance_id,
       COALESCE(i.ROOT_PROC_INST_ID_, i.PROC_INST_ID_) AS root_id,
       i.PROC_DEF_ID_ AS definition_id,
       i.PROC_DEF_KEY_ AS process_key,
       i.TENANT_ID_ AS tenant_id
  FROM ACT_HI_PROCINST i;

-- Every step that any process went through; milliseconds, and the engine's moments in the zone of the program.
CREATE VIEW v_step_taken AS
SELECT a.PROC_DEF_KEY_ AS process_key,
       a.ACT_ID_ AS activity_id,
       a.ACT_TYPE_ AS kind,
       a.TENANT_ID_ AS tenant_id,
       a.START_TIME_ AS started_at,
       a.END_TIME_ AS ended_at,
       a.DURATION_ AS duration,
       a.PROC_INST_ID_ AS process_instance_id,
       a.ACT_INST_STATE_ AS outcome
  FROM ACT_HI_ACTINST a;

CREATE INDEX ix_outcome_item_ended ON outcome_item (ended_at, due_on);
CREATE INDEX ix_meeting_session_starts ON meeting_session (starts_at, station_id);
CREATE INDEX ix_record_topic_received ON record_topic (received_at, station_id);
CREATE INDEX ix_record_topic_registered ON record_topic (registered_at, station_id);
CREATE INDEX ix_outcome_survey_at ON outcome_survey (surveyed_at);
CREATE INDEX ix_outcome_item_due ON outcome_item (due_on);
