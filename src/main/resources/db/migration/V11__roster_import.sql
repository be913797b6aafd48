ALTER TABLE roster_member ADD COLUMN term VARCHAR(40);

-- What was imported in the running system; from the first import of a sheet on, these tables and no longer the site folder say what it holds.
CREATE TABLE roster_import (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sheet       VARCHAR(20) ${key} NOT NULL,
  imported_by VARCHAR(64) ${key} NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  row_total   INT NOT NULL,
  added       INT NOT NULL,
  changed     INT NOT NULL,
  ended       INT NOT NULL
) ${table};
