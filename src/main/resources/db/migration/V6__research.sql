-- Who was asked to research a case, in which round, and what they answered.
CREATE TABLE research_assignment (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id           BIGINT NOT NULL,
  consultation_round INT NOT NULL,
  account            VARCHAR(64) ${key} NOT NULL,
  place              VARCHAR(16) ${key} NOT NULL,
  state              VARCHAR(16) ${key} NOT NULL,
  reason             VARCHAR(1000) NOT NULL,
  proposed_at        DATETIME(3) NOT NULL,
  answered_at        DATETIME(3),
  decline_code       VARCHAR(16) ${key},
  decline_words      VARCHAR(400),
  CONSTRAINT fk_research_assignment_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_research_assignment_round ON research_assignment (topic_id, consultation_round);
CREATE INDEX ix_research_assignment_account ON research_assignment (account, state);

-- One study of a case: the first of a round, or the one that deepens it.
CREATE TABLE research_study (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id           BIGINT NOT NULL,
  consultation_round INT NOT NULL,
  pass_no            INT NOT NULL,
  team_size          INT NOT NULL,
  focus              TEXT,
  started_at         DATETIME(3) NOT NULL,
  due_at             DATETIME(3) NOT NULL,
  waive_reason       VARCHAR(1000),
  methods            VARCHAR(200) ${key},
  visit_targets      VARCHAR(1000),
  questions          TEXT,
  check_outcome      VARCHAR(16) ${key},
  check_advice       TEXT,
  CONSTRAINT uq_research_study_pass UNIQUE (topic_id, consultation_round, pass_no),
  CONSTRAINT fk_research_study_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

-- The one extension that a round may have, granted or refused.
CREATE TABLE research_extension (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id   BIGINT NOT NULL,
  granted    BOOLEAN NOT NULL,
  reason     VARCHAR(600) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  due_before DATETIME(3) NOT NULL,
  due_after  DATETIME(3) NOT NULL,
  CONSTRAINT fk_research_extension_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};

CREATE TABLE research_visit (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id    BIGINT NOT NULL,
  visited_on  DATE NOT NULL,
  place       VARCHAR(200) NOT NULL,
  heard_count INT NOT NULL,
  heard_who   VARCHAR(200) NOT NULL,
  facts       TEXT NOT NULL,
  CONSTRAINT fk_research_visit_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};

CREATE TABLE research_opinion (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id      BIGINT NOT NULL,
  department_id VARCHAR(64) ${key} NOT NULL,
  state         VARCHAR(16) ${key} NOT NULL,
  asked_at      DATETIME(3) NOT NULL,
  replied_at    DATETIME(3),
  feasible      VARCHAR(16) ${key},
  opinion       TEXT,
  policy_basis  VARCHAR(1000),
  cost_and_time VARCHAR(400),
  CONSTRAINT uq_research_opinion_department UNIQUE (study_id, department_id),
  CONSTRAINT fk_research_opinion_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};

CREATE TABLE research_report (
  study_id       BIGINT NOT NULL PRIMARY KEY,
  facts          TEXT NOT NULL,
  causes         TEXT NOT NULL,
  policy_basis   TEXT,
  recommendation TEXT NOT NULL,
  submitted_at   DATETIME(3) NOT NULL,
  CONSTRAINT fk_research_report_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};

CREATE TABLE research_position (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id    BIGINT NOT NULL,
  stakeholder VARCHAR(120) NOT NULL,
  stance      VARCHAR(16) ${key} NOT NULL,
  concern     VARCHAR(600),
  CONSTRAINT fk_research_position_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};

CREATE TABLE research_option (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id BIGINT NOT NULL,
  measure  VARCHAR(400) NOT NULL,
  benefit  VARCHAR(600) NOT NULL,
  cost     VARCHAR(600),
  risk     VARCHAR(600),
  CONSTRAINT fk_research_option_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};
