-- One run of member-placement: its conditions, what was computed, what was fixed by hand, who did what.
CREATE TABLE placement_run (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  term             VARCHAR(40),
  state            VARCHAR(20) ${key} NOT NULL,
  most_moves       INT,
  objective        BIGINT,
  bound_total      BIGINT,
  present_total    BIGINT,
  greedy_total     BIGINT,
  greedy_unplaced  INT,
  obstacles        TEXT,
  relaxation       TEXT,
  reliefs          TEXT,
  started_by       VARCHAR(64) ${key} NOT NULL,
  started_at       DATETIME(3) NOT NULL,
  computed_at      DATETIME(3),
  approved_by      VARCHAR(64) ${key},
  published_on     DATE
) ${table};

CREATE TABLE placement_bound (
  run_id      BIGINT NOT NULL,
  station_id  VARCHAR(64) ${key} NOT NULL,
  lower_bound INT NOT NULL,
  upper_bound INT NOT NULL,
  any_fit     BOOLEAN NOT NULL,
  any_sector  BOOLEAN NOT NULL,
  PRIMARY KEY (run_id, station_id),
  CONSTRAINT fk_placement_bound_run FOREIGN KEY (run_id) REFERENCES placement_run (id),
  CONSTRAINT fk_placement_bound_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

-- station_id is empty for a provincial or municipal member who serves nowhere.
CREATE TABLE placement_run_member (
  run_id             BIGINT NOT NULL,
  member_id          VARCHAR(64) ${key} NOT NULL,
  station_id         VARCHAR(64) ${key},
  principle          VARCHAR(20) ${key},
  score              INT NOT NULL,
  reason             VARCHAR(500) NOT NULL,
  present_station_id VARCHAR(64) ${key},
  greedy_station_id  VARCHAR(64) ${key},
  PRIMARY KEY (run_id, member_id),
  CONSTRAINT fk_placement_run_member_run FOREIGN KEY (run_id) REFERENCES placement_run (id),
  CONSTRAINT fk_placement_run_member_member FOREIGN KEY (member_id) REFERENCES roster_member (id)
) ${table};

CREATE TABLE placement_lock (
  run_id     BIGINT NOT NULL,
  member_id  VARCHAR(64) ${key} NOT NULL,
  station_id VARCHAR(64) ${key} NOT NULL,
  reason     VARCHAR(200) NOT NULL,
  locked_by  VARCHAR(64) ${key} NOT NULL,
  PRIMARY KEY (run_id, member_id),
  CONSTRAINT fk_placement_lock_run FOREIGN KEY (run_id) REFERENCES placement_run (id),
  CONSTRAINT fk_placement_lock_member FOREIGN KEY (member_id) REFERENCES roster_member (id)
) ${table};

CREATE TABLE placement_act (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id   BIGINT NOT NULL,
  acted_at DATETIME(3) NOT NULL,
  actor    VARCHAR(64) ${key} NOT NULL,
  step     VARCHAR(60) NOT NULL,
  words    TEXT,
  CONSTRAINT fk_placement_act_run FOREIGN KEY (run_id) REFERENCES placement_run (id)
) ${table};
