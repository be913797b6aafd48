-- How long a case was in which stage, without the time its clock stood; written as it moves on, so that nobody counts through histories.
CREATE TABLE record_stage_stay (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic_id           BIGINT NOT NULL,
  station_id         VARCHAR(16) ${key} NOT NULL,
  stage              VARCHAR(16) ${key} NOT NULL,
  consultation_round INT NOT NULL,
  entered_at         DATETIME(3) NOT NULL,
  left_at            DATETIME(3),
  paused_before      BIGINT NOT NULL,
  stayed_minutes     BIGINT,
  CONSTRAINT fk_record_stage_stay_topic FOREIGN KEY (topic_id) REFERENCES record_topic (id)
) ${table};

CREATE INDEX ix_record_stage_stay_topic ON record_stage_stay (topic_id, left_at);
CREATE INDEX ix_record_stage_stay_left ON record_stage_stay (left_at, stage, station_id, stayed_minutes);

-- What is open, and what was closed when, without a look at all that ever was.
CREATE INDEX ix_record_topic_closed ON record_topic (closed_at, stage, station_id);

-- What was before: the engine's history has the stages, in its own zone; the first began when the case was received. Pauses of then count.
INSERT INTO record_stage_stay (topic_id, station_id, stage, consultation_round, entered_at, left_at, paused_before, stayed_minutes)
SELECT s.topic_id,
       s.station_id,
       s.stage,
       s.consultation_round,
       s.entered_at,
       s.left_at,
       0,
       CASE WHEN s.left_at IS NULL THEN NULL ELSE TIMESTAMPDIFF(MINUTE, s.entered_at, s.left_at) END
  FROM (SELECT e.topic_id,
               e.station_id,
               e.stage,
               e.consultation_round,
               e.entered_at,
               COALESCE(LEAD(e.entered_at) OVER (PARTITION BY e.topic_id ORDER BY e.entered_at, e.place), e.closed_at) AS left_at
          FROM (SELECT t.id AS topic_id,
                       t.station_id,
                       t.closed_at,
                       a.ID_ AS place,
                       CASE a.ACT_ID_
                         WHEN 'reviewTopic' THEN 'REVIEW'
                         WHEN 'researchTopic' THEN 'RESEARCH'
                         WHEN 'holdMeeting' THEN 'MEETING'
                         ELSE 'FOLLOW_UP'
                       END AS stage,
                       ROW_NUMBER() OVER (PARTITION BY t.id, a.ACT_ID_ ORDER BY a.START_TIME_, a.ID_) AS consultation_round,
                       TIMESTAMPADD(SECOND, TIMESTAMPDIFF(SECOND, f.first_at, a.START_TIME_), t.received_at) AS entered_at
                  FROM ACT_HI_ACTINST a
                  JOIN record_topic t ON t.process_instance_id = a.PROC_INST_ID_
                  JOIN (SELECT b.PROC_INST_ID_ AS instance_id,
                               MIN(b.START_TIME_) AS first_at
                          FROM ACT_HI_ACTINST b
                         WHERE b.ACT_ID_ IN ('reviewTopic', 'researchTopic', 'holdMeeting', 'followOutcomes')
                         GROUP BY b.PROC_INST_ID_) f ON f.instance_id = a.PROC_INST_ID_
                 WHERE a.ACT_ID_ IN ('reviewTopic', 'researchTopic', 'holdMeeting', 'followOutcomes')) e) s;
