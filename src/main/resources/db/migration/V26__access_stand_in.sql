-- Who has a task in whose place: the task's variable says absent>substitute.
CREATE VIEW v_stand_in AS
SELECT v.TASK_ID_ AS task_id,
       SUBSTRING(v.TEXT_, 1, LOCATE('>', v.TEXT_) - 1) AS absent
  FROM ACT_RU_VARIABLE v
 WHERE v.NAME_ = 'standIn'
   AND v.TASK_ID_ IS NOT NULL;
