-- Photos and scans of a case, as they were cleaned on their way in. Withdrawn ones lose their content, not their line.
CREATE TABLE counter_attachment (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id         BIGINT NOT NULL,
  task_id          VARCHAR(64) ${key} NOT NULL,
  step             VARCHAR(200) NOT NULL,
  name             VARCHAR(120) NOT NULL,
  media_type       VARCHAR(40) ${key} NOT NULL,
  size_bytes       INT NOT NULL,
  sha256           VARCHAR(64) ${key} NOT NULL,
  note             VARCHAR(200),
  added_by         VARCHAR(64) ${key} NOT NULL,
  added_at         DATETIME(3) NOT NULL,
  withdrawn_by     VARCHAR(64) ${key},
  withdrawn_at     DATETIME(3),
  withdrawn_reason VARCHAR(200),
  content          LONGBLOB,
  preview          LONGBLOB,
  CONSTRAINT fk_counter_attachment_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_counter_attachment_topic ON counter_attachment (topic_id, id);

CREATE VIEW v_case_attachment AS
SELECT a.id,
       a.topic_id,
       a.step,
       a.name,
       a.media_type,
       a.size_bytes,
       a.note,
       a.added_by,
       p.name AS added_by_name,
       a.added_at,
       a.withdrawn_at,
       CASE WHEN a.preview IS NULL THEN 0 ELSE 1 END AS previewed
  FROM counter_attachment a
  LEFT JOIN v_person p ON p.account = a.added_by;
