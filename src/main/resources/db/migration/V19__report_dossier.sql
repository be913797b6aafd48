-- What a case's 一事一档 had when it was last completed; the page shows what is missing.
CREATE VIEW v_dossier AS
SELECT d.id,
       d.topic_id,
       d.archived_at,
       d.act_count,
       d.sha256
  FROM outcome_dossier d
 WHERE d.id = (SELECT MAX(l.id)
                 FROM outcome_dossier l
                WHERE l.topic_id = d.topic_id);

CREATE VIEW v_dossier_piece AS
SELECT p.dossier_id,
       p.seq,
       p.title,
       p.act_count
  FROM outcome_dossier_piece p;
