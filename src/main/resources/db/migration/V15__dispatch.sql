-- 调度汇报: what a station reported of a period; the figures stay as they were when they were drawn up.
CREATE TABLE dispatch_report (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id   VARCHAR(64) ${key} NOT NULL,
  cycle_code   VARCHAR(16) ${key} NOT NULL,
  period       VARCHAR(16) ${key} NOT NULL,
  whole_district BOOLEAN NOT NULL,
  starts_on    DATE NOT NULL,
  ends_before  DATE NOT NULL,
  state        VARCHAR(16) ${key} NOT NULL,
  progress     TEXT,
  problems     TEXT,
  next_steps   TEXT,
  mend_words   TEXT,
  drafted_at   DATETIME(3),
  submitted_by VARCHAR(64) ${key},
  submitted_at DATETIME(3),
  reviewed_by  VARCHAR(64) ${key},
  reviewed_at  DATETIME(3),
  filed_at     DATETIME(3),
  CONSTRAINT uq_dispatch_report_period UNIQUE (station_id, period),
  CONSTRAINT fk_dispatch_report_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

-- With the words of then: a definition that changes later changes no report.
CREATE TABLE dispatch_figure (
  report_id  BIGINT NOT NULL,
  seq        INT NOT NULL,
  code       VARCHAR(32) ${key} NOT NULL,
  name       VARCHAR(64) NOT NULL,
  amount     DECIMAL(12, 1),
  unit       VARCHAR(16) NOT NULL,
  definition VARCHAR(400) NOT NULL,
  PRIMARY KEY (report_id, seq),
  CONSTRAINT fk_dispatch_figure_report FOREIGN KEY (report_id) REFERENCES dispatch_report (id)
) ${table};

-- A meeting that was held: it had its quorum.
CREATE VIEW v_meeting_held AS
SELECT s.id,
       s.topic_id,
       s.station_id,
       s.starts_at,
       s.residents_present,
       t.title
  FROM meeting_session s
  JOIN record_topic t ON t.id = s.topic_id
 WHERE s.quorum_reached = TRUE
   AND s.status_code IN ('IN_SESSION', 'CLOSED');

-- What has to be named in a report. lasting = 1: from since_at until settled_at; 0: happened at since_at.
CREATE VIEW v_dispatch_problem AS
SELECT 'ITEM_OVERDUE' AS problem,
       t.station_id,
       i.title,
       o.name AS unit_name,
       i.due_on,
       1 AS lasting,
       CAST(i.due_on AS DATETIME) AS since_at,
       i.ended_at AS settled_at
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
       p.answered_at
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
       NULL
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
       NULL
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id
  LEFT JOIN roster_organization o ON o.id = i.lead_organization_id
 WHERE s.passed = FALSE;

-- Every figure of a report, defined once. lasting = 1: counts at any moment from since_at until settled_at; 0: counts when it happened.
CREATE VIEW v_dispatch_fact AS
SELECT 'TOPICS_RECEIVED' AS figure,
       t.station_id,
       1 AS amount,
       0 AS lasting,
       t.received_at AS since_at,
       NULL AS settled_at
  FROM record_topic t
 WHERE t.parent_id IS NULL
UNION ALL
SELECT 'TOPICS_ACCEPTED',
       t.station_id,
       1,
       0,
       t.registered_at,
       NULL
  FROM record_topic t
 WHERE t.registered_at IS NOT NULL
UNION ALL
SELECT CONCAT('OPEN_', t.stage),
       t.station_id,
       1,
       1,
       t.received_at,
       NULL
  FROM record_topic t
 WHERE t.closed_at IS NULL
UNION ALL
SELECT 'MEETINGS_HELD',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL
  FROM v_meeting_held h
UNION ALL
SELECT 'ATTENDANCES',
       h.station_id,
       COALESCE(h.residents_present, 0),
       0,
       h.starts_at,
       NULL
  FROM v_meeting_held h
UNION ALL
SELECT 'ATTENDANCES',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL
  FROM meeting_participant p
  JOIN v_meeting_held h ON h.id = p.meeting_id
 WHERE p.attendance_code = 'PRESENT'
UNION ALL
SELECT 'MEMBER_ATTENDANCES',
       h.station_id,
       1,
       0,
       h.starts_at,
       NULL
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
       NULL
  FROM meeting_agenda a
  JOIN v_meeting_held h ON h.id = a.meeting_id
 WHERE a.degree_code IS NOT NULL
UNION ALL
SELECT 'ITEMS_DUE',
       t.station_id,
       1,
       0,
       CAST(i.due_on AS DATETIME),
       NULL
  FROM outcome_item i
  JOIN record_topic t ON t.id = i.topic_id
 WHERE i.status <> 'TERMINATED'
UNION ALL
SELECT 'ITEMS_DONE',
       t.station_id,
       1,
       0,
       i.ended_at,
       NULL
  FROM outcome_item i
  JOIN record_topic t ON t.id = i.topic_id
 WHERE i.status = 'CLOSED'
UNION ALL
SELECT 'ITEMS_OVERDUE',
       p.station_id,
       1,
       1,
       p.since_at,
       p.settled_at
  FROM v_dispatch_problem p
 WHERE p.problem = 'ITEM_OVERDUE'
UNION ALL
SELECT 'ANSWERS_SATISFIED',
       t.station_id,
       s.satisfied + s.basically_satisfied,
       0,
       s.surveyed_at,
       NULL
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id
UNION ALL
SELECT 'ANSWERS',
       t.station_id,
       s.satisfied + s.basically_satisfied + s.unsatisfied,
       0,
       s.surveyed_at,
       NULL
  FROM outcome_survey s
  JOIN outcome_item i ON i.id = s.item_id
  JOIN record_topic t ON t.id = i.topic_id;
