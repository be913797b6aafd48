-- The ladder over overdue steps: where each step stands, each level that was taken, what leaders were asked.

-- Whoever takes levels holds this row, so that two nodes never take the same page.
CREATE TABLE supervision_turn (
  id INT NOT NULL PRIMARY KEY
) ${table};

INSERT INTO supervision_turn (id) VALUES (1);

-- level_no counts L0, L1, L2, L3, then L4 by rung: 4 the area leader, 5 the vice-chair, 6 the chair.
CREATE TABLE supervision_step (
  task_id  VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  level_no INT NOT NULL,
  taken_on DATE NOT NULL,
  ended_at DATETIME(3)
) ${table};

CREATE INDEX ix_supervision_step_open ON supervision_step (ended_at, level_no);

-- The key is what makes a level happen once.
CREATE TABLE supervision_level (
  task_id     VARCHAR(64) ${key} NOT NULL,
  level_no    INT NOT NULL,
  level_code  VARCHAR(8) ${key} NOT NULL,
  kind        VARCHAR(32) NOT NULL,
  topic_id    BIGINT,
  station_id  VARCHAR(64) ${key} NOT NULL,
  process_key VARCHAR(255) ${key},
  step_id     VARCHAR(255) ${key},
  step        VARCHAR(255) NOT NULL,
  due_at      DATETIME(3) NOT NULL,
  taken_at    DATETIME(3) NOT NULL,
  recipients  VARCHAR(400) NOT NULL,
  document_id BIGINT,
  PRIMARY KEY (task_id, level_no),
  CONSTRAINT fk_supervision_level_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_supervision_level_station ON supervision_level (station_id, taken_at);

CREATE TABLE supervision_escalation (
  task_id             VARCHAR(64) ${key} NOT NULL,
  level_no            INT NOT NULL,
  process_instance_id VARCHAR(64) ${key} NOT NULL,
  leaders             VARCHAR(400) ${key} NOT NULL,
  opened_at           DATETIME(3) NOT NULL,
  closed_at           DATETIME(3),
  outcome             VARCHAR(16) ${key},
  words               TEXT,
  PRIMARY KEY (task_id, level_no)
) ${table};

CREATE INDEX ix_supervision_escalation_open ON supervision_escalation (closed_at);

-- A case is found by the consultation that carries it, too, when a model added later passes no topicId on.
CREATE INDEX ix_record_topic_process ON record_topic (process_instance_id);

-- Every open human step of every process; the dates are the engine's, in the zone of the program, not of the site.
CREATE VIEW v_open_task AS
SELECT t.ID_ AS task_id,
       t.TASK_DEF_KEY_ AS step_id,
       t.NAME_ AS step,
       t.ASSIGNEE_ AS assignee,
       t.TENANT_ID_ AS tenant_id,
       t.CREATE_TIME_ AS created_at,
       t.DUE_DATE_ AS due_at,
       t.SUSPENSION_STATE_ AS suspension_state,
       t.PROC_INST_ID_ AS process_instance_id,
       p.KEY_ AS process_key
  FROM ACT_RU_TASK t
  LEFT JOIN ACT_RE_PROCDEF p ON p.ID_ = t.PROC_DEF_ID_;

CREATE VIEW v_task_candidate AS
SELECT l.TASK_ID_ AS task_id,
       l.GROUP_ID_ AS group_id,
       l.USER_ID_ AS user_id
  FROM ACT_RU_IDENTITYLINK l
 WHERE l.TYPE_ = 'candidate'
   AND l.TASK_ID_ IS NOT NULL;

-- Which case a task belongs to.
CREATE VIEW v_task_topic AS
SELECT t.ID_ AS task_id,
       COALESCE(v.LONG_, r.id) AS topic_id
  FROM ACT_RU_TASK t
  LEFT JOIN ACT_RU_VARIABLE v ON v.EXECUTION_ID_ = t.PROC_INST_ID_ AND v.NAME_ = 'topicId'
  LEFT JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
  LEFT JOIN record_topic r ON r.process_instance_id = e.ROOT_PROC_INST_ID_;
