CREATE TABLE request_application (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id  VARCHAR(16) ${key} NOT NULL,
  kind        VARCHAR(16) ${key} NOT NULL,
  asked_by    VARCHAR(200) NOT NULL,
  reason      TEXT NOT NULL,
  received_at DATETIME(3) NOT NULL,
  topic_id    BIGINT,
  item_id     BIGINT,
  granted     BOOLEAN,
  answer      TEXT,
  decided_at  DATETIME(3),
  CONSTRAINT fk_request_application_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};
