-- Who asked for more time in research, and why; the answer stands in research_extension.
CREATE TABLE research_extension_asked (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  study_id BIGINT NOT NULL,
  asked_by VARCHAR(200) NOT NULL,
  reason   VARCHAR(600) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  answered BOOLEAN NOT NULL,
  CONSTRAINT fk_research_extension_asked_study FOREIGN KEY (study_id) REFERENCES research_study (id)
) ${table};
