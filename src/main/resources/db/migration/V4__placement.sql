-- Which member serves which station, with what was before; ended_on is the last day.
CREATE TABLE placement_member (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id  VARCHAR(64) ${key} NOT NULL,
  station_id VARCHAR(64) ${key} NOT NULL,
  principle  VARCHAR(20) ${key} NOT NULL,
  started_on DATE NOT NULL,
  ended_on   DATE,
  CONSTRAINT fk_placement_member_member FOREIGN KEY (member_id) REFERENCES roster_member (id),
  CONSTRAINT fk_placement_member_station FOREIGN KEY (station_id) REFERENCES roster_station (id),
  CONSTRAINT uq_placement_member UNIQUE (member_id, station_id, started_on)
) ${table};
