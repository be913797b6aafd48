CREATE TABLE meeting_session (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id           BIGINT NOT NULL,
  station_id         VARCHAR(16) ${key} NOT NULL,
  room_id            VARCHAR(32) ${key},
  consultation_round INT NOT NULL,
  ordinal_no         INT,
  type_code          VARCHAR(16) ${key} NOT NULL,
  status_code        VARCHAR(16) ${key} NOT NULL,
  starts_at          DATETIME(3) NOT NULL,
  place              VARCHAR(400) NOT NULL,
  chair              VARCHAR(64) NOT NULL,
  early_reason       VARCHAR(1000),
  residents_invited  INT NOT NULL,
  others_invited     VARCHAR(400),
  signer             VARCHAR(64) ${key},
  agenda_frozen_at   DATETIME(3),
  postponed_count    INT NOT NULL,
  return_reason      VARCHAR(1000),
  quorum_reached     BOOLEAN,
  quorum_reason      VARCHAR(1000),
  residents_present  INT,
  voters_present     INT,
  outcome_kind       VARCHAR(32) ${key},
  channel_code       VARCHAR(32) ${key},
  closed_at          DATETIME(3),
  CONSTRAINT uq_meeting_session_ordinal UNIQUE (station_id, ordinal_no),
  CONSTRAINT fk_meeting_session_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE meeting_ordinal (
  station_id VARCHAR(16) ${key} NOT NULL PRIMARY KEY,
  last_given INT NOT NULL
) ${table};

CREATE TABLE meeting_notice (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id    BIGINT NOT NULL,
  sequence_no   INT NOT NULL,
  starts_at     DATETIME(3) NOT NULL,
  place         VARCHAR(400) NOT NULL,
  issued_at     DATETIME(3) NOT NULL,
  issued_by     VARCHAR(64) ${key} NOT NULL,
  calendar_text TEXT NOT NULL,
  CONSTRAINT uq_meeting_notice_sequence UNIQUE (meeting_id, sequence_no),
  CONSTRAINT fk_meeting_notice_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};

CREATE TABLE meeting_agenda (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id        BIGINT NOT NULL,
  seq               INT NOT NULL,
  title             VARCHAR(400) NOT NULL,
  kind_code         VARCHAR(16) ${key} NOT NULL,
  planned_minutes   INT NOT NULL,
  agree_count       INT,
  reserved_count    INT,
  against_count     INT,
  reservations      TEXT,
  degree_code       VARCHAR(16) ${key},
  CONSTRAINT uq_meeting_agenda_seq UNIQUE (meeting_id, seq),
  CONSTRAINT fk_meeting_agenda_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};

CREATE TABLE meeting_participant (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT NOT NULL,
  capacity_code   VARCHAR(16) ${key} NOT NULL,
  party_id        VARCHAR(64) ${key} NOT NULL,
  name            VARCHAR(200) NOT NULL,
  attendance_code VARCHAR(16) ${key},
  CONSTRAINT uq_meeting_participant UNIQUE (meeting_id, capacity_code, party_id),
  CONSTRAINT fk_meeting_participant_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};

CREATE TABLE meeting_speech (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id    BIGINT NOT NULL,
  seq           INT NOT NULL,
  speaker       VARCHAR(200) NOT NULL,
  capacity_code VARCHAR(16) ${key} NOT NULL,
  stance_code   VARCHAR(16) ${key} NOT NULL,
  words         TEXT NOT NULL,
  department_id VARCHAR(64) ${key},
  answer        TEXT,
  answer_by     DATE,
  answered_at   DATETIME(3),
  CONSTRAINT uq_meeting_speech_seq UNIQUE (meeting_id, seq),
  CONSTRAINT fk_meeting_speech_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};

CREATE TABLE meeting_minutes (
  meeting_id      BIGINT NOT NULL PRIMARY KEY,
  drafted_at      DATETIME(3) NOT NULL,
  main_opinions   TEXT NOT NULL,
  confirmed_at    DATETIME(3),
  silent          BOOLEAN,
  objections      TEXT,
  document_number VARCHAR(100),
  words           MEDIUMTEXT,
  signed_by       VARCHAR(64) ${key},
  signed_at       DATETIME(3),
  published_words MEDIUMTEXT,
  published_on    DATE,
  published_until DATE,
  CONSTRAINT fk_meeting_minutes_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};

CREATE TABLE meeting_minutes_recipient (
  meeting_id      BIGINT NOT NULL,
  organization_id VARCHAR(64) ${key} NOT NULL,
  PRIMARY KEY (meeting_id, organization_id),
  CONSTRAINT fk_meeting_minutes_recipient FOREIGN KEY (meeting_id) REFERENCES meeting_minutes (meeting_id)
) ${table};

CREATE TABLE meeting_outcome (
  id                   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id             BIGINT NOT NULL,
  meeting_id           BIGINT NOT NULL,
  agenda_id            BIGINT NOT NULL,
  seq                  INT NOT NULL,
  title                VARCHAR(400) NOT NULL,
  measure              TEXT NOT NULL,
  lead_organization_id VARCHAR(64) ${key} NOT NULL,
  indicator            VARCHAR(800) NOT NULL,
  due_on               DATE NOT NULL,
  adoption_code        VARCHAR(16) ${key},
  adoption_words       TEXT,
  adoption_basis       VARCHAR(800),
  decided_at           DATETIME(3),
  CONSTRAINT uq_meeting_outcome_seq UNIQUE (meeting_id, seq),
  CONSTRAINT fk_meeting_outcome_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id),
  CONSTRAINT fk_meeting_outcome_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id),
  CONSTRAINT fk_meeting_outcome_agenda FOREIGN KEY (agenda_id) REFERENCES meeting_agenda (id)
) ${table};

CREATE TABLE meeting_outcome_joint (
  outcome_id      BIGINT NOT NULL,
  organization_id VARCHAR(64) ${key} NOT NULL,
  PRIMARY KEY (outcome_id, organization_id),
  CONSTRAINT fk_meeting_outcome_joint FOREIGN KEY (outcome_id) REFERENCES meeting_outcome (id)
) ${table};

CREATE TABLE meeting_settlement (
  meeting_id   BIGINT NOT NULL PRIMARY KEY,
  way_code     VARCHAR(16) ${key} NOT NULL,
  grounds      TEXT NOT NULL,
  new_question TEXT,
  headline     VARCHAR(240),
  words        TEXT,
  submitted_to VARCHAR(400),
  told_by      VARCHAR(16) ${key},
  decided_by   VARCHAR(64) ${key} NOT NULL,
  decided_at   DATETIME(3) NOT NULL,
  completed_at DATETIME(3),
  CONSTRAINT fk_meeting_settlement_session FOREIGN KEY (meeting_id) REFERENCES meeting_session (id)
) ${table};
