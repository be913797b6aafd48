-- One survey of an item: while its task is open, slips with a personal link may be handed out.
CREATE TABLE outcome_survey_round (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id     BIGINT NOT NULL,
  opened_at   DATETIME(3) NOT NULL,
  valid_until DATETIME(3) NOT NULL,
  closed_at   DATETIME(3),
  CONSTRAINT fk_outcome_survey_round_item FOREIGN KEY (item_id) REFERENCES outcome_item (id)
) ${table};

-- A slip is answered once, on paper or by its link; whom it was given to is nowhere, and of the link only a hash.
CREATE TABLE outcome_survey_slip (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id    BIGINT NOT NULL,
  slip_number INT NOT NULL,
  token_hash  VARCHAR(64) ${key} NOT NULL,
  issued_at   DATETIME(3) NOT NULL,
  answered_at DATETIME(3),
  way_code    VARCHAR(16) ${key},
  answer_code VARCHAR(24) ${key},
  words       TEXT,
  CONSTRAINT uq_outcome_survey_slip_token UNIQUE (token_hash),
  CONSTRAINT uq_outcome_survey_slip_number UNIQUE (round_id, slip_number),
  CONSTRAINT fk_outcome_survey_slip_round FOREIGN KEY (round_id) REFERENCES outcome_survey_round (id)
) ${table};
