-- Who stands in for whom, from which day to which; a row is never deleted, and ends by itself.
CREATE TABLE access_absence (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  absent     VARCHAR(64) ${key} NOT NULL,
  substitute VARCHAR(64) ${key} NOT NULL,
  from_day   DATE NOT NULL,
  to_day     DATE NOT NULL,
  reason     VARCHAR(200) NOT NULL,
  set_by     VARCHAR(64) ${key} NOT NULL,
  set_at     DATETIME(3) NOT NULL,
  ended_by   VARCHAR(64) ${key},
  ended_at   DATETIME(3),
  -- When what was left of the absent one's tasks went back to them.
  settled_at DATETIME(3)
) ${table};

CREATE INDEX ix_access_absence_absent ON access_absence (absent, to_day);
CREATE INDEX ix_access_absence_substitute ON access_absence (substitute, to_day);
CREATE INDEX ix_access_absence_settled ON access_absence (settled_at, to_day);
