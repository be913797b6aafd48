-- 年度协商计划: one for each station and year.
CREATE TABLE dispatch_plan (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  station_id   VARCHAR(64) ${key} NOT NULL,
  plan_year    INT NOT NULL,
  state        VARCHAR(16) ${key} NOT NULL,
  opened_by    VARCHAR(64) ${key} NOT NULL,
  opened_at    DATETIME(3) NOT NULL,
  submitted_by VARCHAR(64) ${key},
  submitted_at DATETIME(3),
  mend_words   TEXT,
  decided_by   VARCHAR(64) ${key},
  decided_at   DATETIME(3),
  CONSTRAINT uq_dispatch_plan_year UNIQUE (station_id, plan_year),
  CONSTRAINT fk_dispatch_plan_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

-- planned_on is the first day of the month it is planned for; deferred_topic_id the case it goes back to.
CREATE TABLE dispatch_plan_topic (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id           BIGINT NOT NULL,
  seq               INT NOT NULL,
  title             VARCHAR(120) NOT NULL,
  category          VARCHAR(32) ${key} NOT NULL,
  planned_on        DATE NOT NULL,
  form_code         VARCHAR(16) ${key} NOT NULL,
  lead_name         VARCHAR(100) NOT NULL,
  deferred_topic_id BIGINT,
  CONSTRAINT uq_dispatch_plan_topic_seq UNIQUE (plan_id, seq),
  CONSTRAINT fk_dispatch_plan_topic_plan FOREIGN KEY (plan_id) REFERENCES dispatch_plan (id),
  CONSTRAINT fk_dispatch_plan_topic_deferred FOREIGN KEY (deferred_topic_id) REFERENCES record_topic (id)
) ${table};

-- A station was told once in a period that nothing planned had met.
CREATE TABLE dispatch_reminder (
  station_id  VARCHAR(64) ${key} NOT NULL,
  period      VARCHAR(16) ${key} NOT NULL,
  opened_at   DATETIME(3) NOT NULL,
  arrangement TEXT,
  arranged_by VARCHAR(64) ${key},
  arranged_at DATETIME(3),
  PRIMARY KEY (station_id, period),
  CONSTRAINT fk_dispatch_reminder_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

-- What v_dispatch_fact is for the four stages, for the plan.
CREATE VIEW v_plan_fact AS
SELECT 'MEETINGS_PLANNED' AS figure,
       p.station_id,
       1 AS amount,
       0 AS lasting,
       CAST(t.planned_on AS DATETIME) AS since_at,
       CAST(NULL AS DATETIME) AS settled_at
  FROM dispatch_plan_topic t
  JOIN dispatch_plan p ON p.id = t.plan_id
 WHERE p.state = 'APPROVED';
