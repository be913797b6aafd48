CREATE TABLE outcome_item (
  id                   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id             BIGINT NOT NULL,
  adopted_outcome_id   BIGINT NOT NULL,
  consultation_round   INT NOT NULL,
  seq                  INT NOT NULL,
  title                VARCHAR(200) NOT NULL,
  measure              TEXT NOT NULL,
  lead_organization_id VARCHAR(64) ${key} NOT NULL,
  indicator            VARCHAR(1000) NOT NULL,
  agreed_due_on        DATE NOT NULL,
  due_on               DATE NOT NULL,
  status               VARCHAR(32) ${key} NOT NULL,
  listed_at            DATETIME(3) NOT NULL,
  handed_over_at       DATETIME(3),
  signed_at            DATETIME(3),
  handler              VARCHAR(200),
  rework_words         TEXT,
  verifier             VARCHAR(64) ${key},
  ended_at             DATETIME(3),
  process_instance_id  VARCHAR(64) ${key},
  CONSTRAINT uq_outcome_item_adopted UNIQUE (topic_id, adopted_outcome_id),
  CONSTRAINT fk_outcome_item_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_outcome_item_lead ON outcome_item (lead_organization_id, status);
CREATE INDEX ix_outcome_item_verifier ON outcome_item (verifier, status);

CREATE TABLE outcome_joint (
  item_id         BIGINT NOT NULL,
  organization_id VARCHAR(64) ${key} NOT NULL,
  PRIMARY KEY (item_id, organization_id),
  CONSTRAINT fk_outcome_joint_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_refusal (
  id                        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id                   BIGINT NOT NULL,
  organization_id           VARCHAR(64) ${key} NOT NULL,
  basis                     TEXT NOT NULL,
  suggested_organization_id VARCHAR(64) ${key},
  refused_at                DATETIME(3) NOT NULL,
  upheld                    BOOLEAN,
  decision_reason           TEXT,
  CONSTRAINT uq_outcome_refusal_unit UNIQUE (item_id, organization_id),
  CONSTRAINT fk_outcome_refusal_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_progress (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id        BIGINT NOT NULL,
  reported_at    DATETIME(3) NOT NULL,
  percent_done   INT NOT NULL,
  words          TEXT NOT NULL,
  CONSTRAINT fk_outcome_progress_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_extension (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id    BIGINT NOT NULL,
  asked_at   DATETIME(3) NOT NULL,
  asked_by   VARCHAR(200) NOT NULL,
  reason     TEXT NOT NULL,
  until_on   DATE NOT NULL,
  granted    BOOLEAN,
  decided_at DATETIME(3),
  answer     TEXT,
  CONSTRAINT fk_outcome_extension_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_completion (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id      BIGINT NOT NULL,
  reported_at  DATETIME(3) NOT NULL,
  due_on       DATE NOT NULL,
  result_class VARCHAR(1) ${key} NOT NULL,
  words        TEXT NOT NULL,
  reason       TEXT,
  CONSTRAINT fk_outcome_completion_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_verification (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id     BIGINT NOT NULL,
  member_id   VARCHAR(64) ${key} NOT NULL,
  verified_on DATE NOT NULL,
  findings    TEXT NOT NULL,
  passed      BOOLEAN NOT NULL,
  lacking     TEXT,
  CONSTRAINT fk_outcome_verification_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_survey (
  id                  BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id             BIGINT NOT NULL,
  surveyed_at         DATETIME(3) NOT NULL,
  method_code         VARCHAR(16) ${key} NOT NULL,
  concerned           INT NOT NULL,
  satisfied           INT NOT NULL,
  basically_satisfied INT NOT NULL,
  unsatisfied         INT NOT NULL,
  complaints          TEXT,
  passed              BOOLEAN,
  rate                DECIMAL(5, 1),
  judgement           VARCHAR(400),
  CONSTRAINT fk_outcome_survey_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

CREATE TABLE outcome_evaluation (
  id                   BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id             BIGINT NOT NULL,
  evaluated_at         DATETIME(3) NOT NULL,
  topic_quality        INT NOT NULL,
  research_depth       INT NOT NULL,
  consultation_breadth INT NOT NULL,
  outcome_effect       INT NOT NULL,
  public_approval      INT NOT NULL,
  lessons              TEXT NOT NULL,
  exemplary            BOOLEAN NOT NULL,
  CONSTRAINT fk_outcome_evaluation_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE outcome_dossier (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id    BIGINT NOT NULL,
  archived_at DATETIME(3) NOT NULL,
  act_count   INT NOT NULL,
  sha256      VARCHAR(64) ${key} NOT NULL,
  CONSTRAINT fk_outcome_dossier_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE outcome_dossier_piece (
  dossier_id BIGINT NOT NULL,
  seq        INT NOT NULL,
  title      VARCHAR(64) NOT NULL,
  act_count  INT NOT NULL,
  last_at    DATETIME(3),
  PRIMARY KEY (dossier_id, seq),
  CONSTRAINT fk_outcome_dossier_piece_dossier FOREIGN KEY (dossier_id) REFERENCES outcome_dossier (id)
) ${table};

CREATE TABLE outcome_look_back (
  id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id  BIGINT NOT NULL,
  looked_at DATETIME(3) NOT NULL,
  relapsed  BOOLEAN NOT NULL,
  findings  TEXT NOT NULL,
  CONSTRAINT fk_outcome_look_back_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE outcome_relapse (
  look_back_id BIGINT NOT NULL,
  item_id      BIGINT NOT NULL,
  PRIMARY KEY (look_back_id, item_id),
  CONSTRAINT fk_outcome_relapse_look_back FOREIGN KEY (look_back_id) REFERENCES outcome_look_back (id),
  CONSTRAINT fk_outcome_relapse_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};
