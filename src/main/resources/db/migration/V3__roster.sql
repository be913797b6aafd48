-- The roster: what the site folder says, with what it said before (nothing is deleted, things end).
-- ended_on is the last day.

CREATE TABLE roster_station (
  id        VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  name      VARCHAR(100) NOT NULL,
  tier      VARCHAR(20) ${key} NOT NULL,
  parent_id VARCHAR(64) ${key},
  latitude  DECIMAL(9, 6),
  longitude DECIMAL(9, 6),
  pilot     BOOLEAN NOT NULL,
  ended_on  DATE,
  CONSTRAINT fk_roster_station_parent FOREIGN KEY (parent_id) REFERENCES roster_station (id)
) ${table};

CREATE TABLE roster_room (
  id         VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  station_id VARCHAR(64) ${key} NOT NULL,
  name       VARCHAR(100) NOT NULL,
  host_type  VARCHAR(30) ${key} NOT NULL,
  pilot      BOOLEAN NOT NULL,
  ended_on   DATE,
  CONSTRAINT fk_roster_room_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

CREATE TABLE roster_organization (
  id         VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  type       VARCHAR(30) ${key} NOT NULL,
  station_id VARCHAR(64) ${key},
  ended_on   DATE,
  CONSTRAINT fk_roster_organization_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

CREATE TABLE roster_member (
  id             VARCHAR(64) ${key} NOT NULL PRIMARY KEY,
  name           VARCHAR(100) NOT NULL,
  level_code     VARCHAR(20) ${key} NOT NULL,
  sector         VARCHAR(60) NOT NULL,
  committee_id   VARCHAR(64) ${key},
  native_area    VARCHAR(100),
  residence_area VARCHAR(100),
  workplace_area VARCHAR(100),
  employer       VARCHAR(200),
  skills         VARCHAR(400),
  latitude       DECIMAL(9, 6),
  longitude      DECIMAL(9, 6),
  max_load       INT NOT NULL,
  status         VARCHAR(20) ${key} NOT NULL,
  CONSTRAINT fk_roster_member_committee FOREIGN KEY (committee_id) REFERENCES roster_organization (id)
) ${table};

CREATE TABLE roster_post (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  role_code       VARCHAR(64) ${key} NOT NULL,
  account         VARCHAR(64) ${key} NOT NULL,
  name            VARCHAR(100) NOT NULL,
  station_id      VARCHAR(64) ${key},
  organization_id VARCHAR(64) ${key},
  started_on      DATE NOT NULL,
  ended_on        DATE,
  CONSTRAINT fk_roster_post_station FOREIGN KEY (station_id) REFERENCES roster_station (id),
  CONSTRAINT fk_roster_post_organization FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
  CONSTRAINT uq_roster_post UNIQUE (account, role_code, started_on)
) ${table};

CREATE TABLE roster_area_leader (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account    VARCHAR(64) ${key} NOT NULL,
  station_id VARCHAR(64) ${key} NOT NULL,
  started_on DATE NOT NULL,
  ended_on   DATE,
  CONSTRAINT fk_roster_area_leader_station FOREIGN KEY (station_id) REFERENCES roster_station (id),
  CONSTRAINT uq_roster_area_leader UNIQUE (station_id, account, started_on)
) ${table};

-- A row names a station or a topic category.
CREATE TABLE roster_liaison (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id VARCHAR(64) ${key} NOT NULL,
  account      VARCHAR(64) ${key} NOT NULL,
  station_id   VARCHAR(64) ${key},
  category     VARCHAR(30) ${key},
  started_on   DATE NOT NULL,
  ended_on     DATE,
  CONSTRAINT fk_roster_liaison_committee FOREIGN KEY (committee_id) REFERENCES roster_organization (id),
  CONSTRAINT fk_roster_liaison_station FOREIGN KEY (station_id) REFERENCES roster_station (id)
) ${table};

-- owner_id is a station or a room: both have a body.
CREATE TABLE roster_body_member (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id   VARCHAR(64) ${key} NOT NULL,
  name       VARCHAR(100) ${key} NOT NULL,
  capacity   VARCHAR(60) NOT NULL,
  duty       VARCHAR(30) ${key} NOT NULL,
  account    VARCHAR(64) ${key},
  started_on DATE NOT NULL,
  ended_on   DATE,
  CONSTRAINT uq_roster_body_member UNIQUE (owner_id, name, started_on)
) ${table};
