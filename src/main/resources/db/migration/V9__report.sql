-- What pages and reports read; they see no table.

-- Every account that can stand in the record, by the name it goes by.
CREATE VIEW v_person AS
SELECT p.account,
       MAX(p.name) AS name
  FROM (SELECT account,
               name
          FROM roster_post
        UNION ALL
        SELECT id,
               name
          FROM roster_member
        UNION ALL
        SELECT id,
               name
          FROM roster_organization) p
 GROUP BY p.account;

CREATE VIEW v_case AS
SELECT t.id,
       t.station_id,
       s.name AS station_name,
       t.case_number,
       t.title,
       t.category,
       t.background,
       t.problem,
       t.demand,
       t.affected_count,
       t.tier,
       t.track,
       t.stage,
       t.end_state,
       t.consultation_round,
       t.round_focus,
       t.parent_id,
       u.case_number AS parent_number,
       r.name AS room_name,
       t.received_at,
       t.registered_at,
       t.closed_at,
       t.paused_at
  FROM record_topic t
  JOIN roster_station s ON s.id = t.station_id
  LEFT JOIN roster_room r ON r.id = t.room_id
  LEFT JOIN record_topic u ON u.id = t.parent_id;

-- One line of a case's record: who did what, when.
CREATE VIEW v_act AS
SELECT e.id,
       e.topic_id,
       e.acted_at,
       e.actor,
       p.name AS actor_name,
       e.step_id,
       e.step,
       e.words
  FROM record_event e
  LEFT JOIN v_person p ON p.account = e.actor;
