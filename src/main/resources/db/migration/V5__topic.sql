CREATE TABLE topic_proposal (
  topic_id         BIGINT NOT NULL PRIMARY KEY,
  proposer_name    VARCHAR(50) NOT NULL,
  proposer_phone   VARCHAR(20) NOT NULL,
  on_behalf_of     VARCHAR(100),
  urgency          VARCHAR(16) ${key} NOT NULL,
  publish_consent  BOOLEAN NOT NULL,
  recorded_by      VARCHAR(64) ${key} NOT NULL,
  emergency_reason TEXT,
  CONSTRAINT fk_topic_proposal_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_completion (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id     BIGINT NOT NULL,
  asked_for    TEXT NOT NULL,
  asked_by     VARCHAR(64) ${key} NOT NULL,
  asked_at     DATETIME(3) NOT NULL,
  completed_at DATETIME(3),
  CONSTRAINT fk_topic_completion_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_supporter (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id      BIGINT NOT NULL,
  from_topic_id BIGINT NOT NULL,
  name          VARCHAR(50) NOT NULL,
  phone         VARCHAR(20) NOT NULL,
  supported_at  DATETIME(3) NOT NULL,
  CONSTRAINT uq_topic_supporter UNIQUE (topic_id, from_topic_id),
  CONSTRAINT fk_topic_supporter_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id),
  CONSTRAINT fk_topic_supporter_from_topic FOREIGN KEY (from_topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_merge (
  from_topic_id BIGINT NOT NULL PRIMARY KEY,
  into_topic_id BIGINT NOT NULL,
  merged_at     DATETIME(3) NOT NULL,
  CONSTRAINT fk_topic_merge_from_topic FOREIGN KEY (from_topic_id) REFERENCES record_topic (id),
  CONSTRAINT fk_topic_merge_into_topic FOREIGN KEY (into_topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_review (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id    BIGINT NOT NULL,
  edition     INT NOT NULL,
  seat        VARCHAR(16) ${key} NOT NULL,
  reviewer    VARCHAR(64) ${key} NOT NULL,
  state       VARCHAR(16) ${key} NOT NULL,
  interest    TEXT,
  asked_at    DATETIME(3) NOT NULL,
  answered_at DATETIME(3),
  CONSTRAINT uq_topic_review_reviewer UNIQUE (topic_id, edition, reviewer),
  CONSTRAINT fk_topic_review_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_topic_review_reviewer ON topic_review (reviewer, state);

CREATE TABLE topic_score (
  review_id BIGINT NOT NULL,
  criterion VARCHAR(32) ${key} NOT NULL,
  points    INT NOT NULL,
  reason    TEXT NOT NULL,
  PRIMARY KEY (review_id, criterion),
  CONSTRAINT fk_topic_score_review FOREIGN KEY (review_id) REFERENCES topic_review (id)
) ${table};

CREATE TABLE topic_decision (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id       BIGINT NOT NULL,
  edition        INT NOT NULL,
  score_total    DECIMAL(4, 2) NOT NULL,
  recommendation VARCHAR(16) ${key} NOT NULL,
  ruling         VARCHAR(16) ${key} NOT NULL,
  opinion        TEXT,
  decided_by     VARCHAR(64) ${key} NOT NULL,
  decided_at     DATETIME(3) NOT NULL,
  CONSTRAINT fk_topic_decision_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_approval (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id        BIGINT NOT NULL,
  resolution      VARCHAR(16) ${key} NOT NULL,
  meeting_name    VARCHAR(100) NOT NULL,
  document_number VARCHAR(50),
  opinion         TEXT,
  decided_by      VARCHAR(64) ${key} NOT NULL,
  decided_at      DATETIME(3) NOT NULL,
  CONSTRAINT fk_topic_approval_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_reconsideration (
  topic_id   BIGINT NOT NULL PRIMARY KEY,
  new_facts  TEXT NOT NULL,
  asked_at   DATETIME(3) NOT NULL,
  upheld     BOOLEAN,
  opinion    TEXT,
  decided_by VARCHAR(64) ${key},
  decided_at DATETIME(3),
  CONSTRAINT fk_topic_reconsideration_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE TABLE topic_referral (
  topic_id       BIGINT NOT NULL PRIMARY KEY,
  exclusion      VARCHAR(32) ${key} NOT NULL,
  explanation    TEXT,
  channel        VARCHAR(32) ${key},
  receiver       VARCHAR(100),
  receipt_number VARCHAR(50),
  reply_by       DATE,
  reply          TEXT,
  replied_at     DATETIME(3),
  CONSTRAINT fk_topic_referral_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};
