-- What goes out: numbered documents, messages to accounts, and the messages' way through further channels.

-- Numbers count per kind and year: 催办通知书〔2026〕第1号.
CREATE TABLE notice_number (
  kind       VARCHAR(32) ${key} NOT NULL,
  given_year INT NOT NULL,
  last_given INT NOT NULL,
  PRIMARY KEY (kind, given_year)
) ${table};

CREATE TABLE notice_document (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind       VARCHAR(32) ${key} NOT NULL,
  given_year INT NOT NULL,
  ordinal_no INT NOT NULL,
  topic_id   BIGINT,
  words      TEXT NOT NULL,
  issued_at  DATETIME(3) NOT NULL,
  CONSTRAINT uq_notice_document UNIQUE (kind, given_year, ordinal_no),
  CONSTRAINT fk_notice_document_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

-- A row is a message in the recipient's list as soon as it is committed; the key makes it one message, however often it is sent.
CREATE TABLE notice_message (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_key VARCHAR(190) ${key} NOT NULL,
  recipient   VARCHAR(64) ${key} NOT NULL,
  kind        VARCHAR(32) ${key} NOT NULL,
  case_number VARCHAR(32) ${key},
  title       VARCHAR(200) NOT NULL,
  words       TEXT NOT NULL,
  task_id     VARCHAR(64) ${key},
  topic_id    BIGINT,
  document_id BIGINT,
  sent_at     DATETIME(3) NOT NULL,
  read_at     DATETIME(3),
  CONSTRAINT uq_notice_message_key UNIQUE (message_key),
  CONSTRAINT fk_notice_message_document FOREIGN KEY (document_id) REFERENCES notice_document (id)
) ${table};

CREATE INDEX ix_notice_message_recipient ON notice_message (recipient, read_at, id);

-- What still has to leave the house, one row a channel.
CREATE TABLE notice_delivery (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id   BIGINT NOT NULL,
  channel      VARCHAR(16) ${key} NOT NULL,
  state        VARCHAR(16) ${key} NOT NULL,
  attempts     INT NOT NULL,
  next_try_at  DATETIME(3),
  delivered_at DATETIME(3),
  fault        VARCHAR(200),
  CONSTRAINT uq_notice_delivery UNIQUE (message_id, channel),
  CONSTRAINT fk_notice_delivery_message FOREIGN KEY (message_id) REFERENCES notice_message (id)
) ${table};

CREATE INDEX ix_notice_delivery_due ON notice_delivery (state, next_try_at);

-- Where the site says somebody can be reached; nobody has to be listed.
CREATE TABLE notice_address (
  account VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  email   VARCHAR(200) NOT NULL
) ${table};
