-- What runs, and what a unit has not kept yet, each from an index alone, however much is over.
CREATE INDEX ix_record_topic_running ON record_topic (closed_at, stage, station_id, received_at, category, tier, case_number);
CREATE INDEX ix_outcome_item_unit ON outcome_item (lead_organization_id, ended_at, due_on, topic_id);

-- Which case a task belongs to, by the one variable that says it: by execution and name the engine has no index, and read a dozen for it.
CREATE OR REPLACE VIEW v_task_topic AS
SELECT t.ID_ AS task_id,
       COALESCE(v.LONG_, r.id) AS topic_id
  FROM ACT_RU_TASK t
  LEFT JOIN ACT_RU_VARIABLE v ON v.VAR_SCOPE_ = t.PROC_INST_ID_ AND v.NAME_ = 'topicId'
  LEFT JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
  LEFT JOIN record_topic r ON r.process_instance_id = e.ROOT_PROC_INST_ID_;
