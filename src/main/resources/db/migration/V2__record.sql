CREATE TABLE record_topic (
  id                  BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id          VARCHAR(16) ${key} NOT NULL,
  case_number         VARCHAR(32) ${key} NOT NULL,
  title               VARCHAR(120) NOT NULL,
  category            VARCHAR(32) ${key} NOT NULL,
  background          TEXT,
  problem             TEXT NOT NULL,
  demand              TEXT NOT NULL,
  affected_count      INT,
  channel             VARCHAR(32) ${key} NOT NULL,
  tier                VARCHAR(16) ${key} NOT NULL,
  track               VARCHAR(16) ${key} NOT NULL,
  stage               VARCHAR(16) ${key} NOT NULL,
  end_state           VARCHAR(32) ${key},
  consultation_round  INT NOT NULL,
  round_focus         TEXT,
  parent_id           BIGINT,
  root_id             BIGINT,
  room_id             VARCHAR(32) ${key},
  received_at         DATETIME(3) NOT NULL,
  registered_at       DATETIME(3),
  closed_at           DATETIME(3),
  paused_at           DATETIME(3),
  paused_minutes      BIGINT NOT NULL,
  process_instance_id VARCHAR(64) ${key},
  CONSTRAINT uq_record_topic_case_number UNIQUE (case_number),
  CONSTRAINT fk_record_topic_parent FOREIGN KEY (parent_id) REFERENCES record_topic (id),
  CONSTRAINT fk_record_topic_root FOREIGN KEY (root_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_record_topic_station ON record_topic (station_id, end_state, received_at);

CREATE TABLE record_event (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id BIGINT NOT NULL,
  acted_at DATETIME(3) NOT NULL,
  actor    VARCHAR(64) ${key} NOT NULL,
  step_id  VARCHAR(64) ${key} NOT NULL,
  step     VARCHAR(64) NOT NULL,
  words    MEDIUMTEXT,
  CONSTRAINT fk_record_event_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE record_number (
  kind       VARCHAR(8) ${key} NOT NULL,
  station_id VARCHAR(16) ${key} NOT NULL,
  given_year INT NOT NULL,
  last_given INT NOT NULL,
  PRIMARY KEY (kind, station_id, given_year)
) ${table};

CREATE TABLE record_rule_snapshot (
  topic_id    BIGINT NOT NULL PRIMARY KEY,
  frozen_at   DATETIME(3) NOT NULL,
  rule_values MEDIUMTEXT NOT NULL,
  CONSTRAINT fk_record_rule_snapshot_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};
