package org.xieshang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.meeting.AdoptedOutcome;
import org.xieshang.record.Topic;

/** Adopted outcomes as a meeting leaves them. */
final class TestItems {

  static final LocalDate DUE = LocalDate.parse("2026-07-31");

  private TestItems() {}

  static AdoptedOutcome outcome(long topicId, long id, String title, String lead, String... joint) {
    return new AdoptedOutcome(id, topicId, 1, (int) id, title, "建立定期清运制度，每周清运两次。", lead, List.of(joint),
        "每周清运两次，连续四周无积存", DUE);
  }

  /** A meeting that is over, with one wholly adopted outcome for each unit; returns its id. */
  static long meeting(JdbcTemplate tables, TransactionTemplate transaction, Topic topic, String... leads) {
    return transaction.execute(status -> {
      tables.update("INSERT INTO meeting_session (topic_id, station_id, consultation_round, type_code, status_code, starts_at, place,"
          + " chair, residents_invited, postponed_count) VALUES (?, ?, ?, 'DISCUSSION', 'CLOSED', '2026-05-20 09:00:00', '协商议事室',"
          + " 'station-head-226', 5, 0)", topic.id(), topic.stationId(), topic.round());
      Long meetingId = tables.queryForObject("SELECT MAX(id) FROM meeting_session", Long.class);
      tables.update("INSERT INTO meeting_agenda (meeting_id, seq, title, kind_code, planned_minutes)"
          + " VALUES (?, 1, '垃圾怎么清运', 'CONSULTATION', 30)", meetingId);
      Long agendaId = tables.queryForObject("SELECT MAX(id) FROM meeting_agenda", Long.class);
      int seq = 1;
      for (String lead : leads) {
        tables.update("INSERT INTO meeting_outcome (topic_id, meeting_id, agenda_id, seq, title, measure, lead_organization_id,"
            + " indicator, due_on, adoption_code) VALUES (?, ?, ?, ?, ?, '建立清运制度', ?, '每周两次', '2026-07-31', 'WHOLE')",
            topic.id(), meetingId, agendaId, seq, "成果" + seq, lead);
        seq++;
      }
      return meetingId;
    });
  }
}
