package org.xieshang.procedure;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** The matter in brief, as it stands on top of every form; nothing of the proposer's person. */
@Component
class Matter {

  private final Topics topics;
  private final Roster roster;
  private final MessageSource words;

  Matter(Topics topics, Roster roster, MessageSource words) {
    this.topics = topics;
    this.roster = roster;
    this.words = words;
  }

  /**
   * Markdown.
   *
   * @param dossier whether whoever reads it may look the whole record up
   */
  String of(long topicId, boolean dossier) {
    Topic topic = topics.get(topicId);
    StringBuilder matter = new StringBuilder("### ").append(View.escaped(topic.title())).append("\n\n");
    matter.append("**").append(View.escaped(topic.caseNumber())).append("**");
    matter.append("　").append(View.escaped(word("category." + topic.category())));
    matter.append("　").append(View.escaped(roster.station(topic.stationId()).name()));
    if (topic.roomId() != null) {
      matter.append(" · ").append(View.escaped(roster.room(topic.roomId()).name()));
    }
    if (topic.affectedCount() != null) {
      matter.append("　涉及 ").append(topic.affectedCount()).append(" 人");
    }
    if (Case.EMERGENCY.equals(topic.track()) || Case.MICRO.equals(topic.track())) {
      matter.append("　**").append(word("track." + topic.track())).append("**");
    }
    if (topic.round() > 1) {
      matter.append("　第 ").append(topic.round()).append(" 轮协商");
    }
    if (dossier) {
      matter.append("　[案件档案](/dossier/").append(topicId).append(")");
    }
    lineage(matter, topic, dossier);
    matter.append("\n\n**问题**　").append(View.escaped(topic.problem()));
    matter.append("\n\n**诉求**　").append(View.escaped(topic.demand()));
    if (topic.roundFocus() != null) {
      matter.append("\n\n**本轮要点**　").append(View.escaped(topic.roundFocus()));
    }
    return matter.toString();
  }

  /** Whoever may look a case up may look up what it was raised from; of what it was raised to they learn number and standing. */
  private void lineage(StringBuilder matter, Topic topic, boolean dossier) {
    if (topic.parentId() != null) {
      Topic below = topics.get(topic.parentId());
      matter.append("\n\n**由").append(View.escaped(roster.station(below.stationId()).name())).append("提级而来**　")
          .append(related(below));
      if (dossier) {
        matter.append("　[下级案件档案](/dossier/").append(below.id()).append(")");
      }
    }
    topics.listRaisedFrom(topic.id()).forEach(above -> matter.append("\n\n**上级案件**　")
        .append(View.escaped(roster.station(above.stationId()).name())).append("　").append(related(above)));
  }

  private static String related(Topic other) {
    return View.escaped(other.caseNumber()) + "（" + (other.open() ? other.stage().label() : other.endState().label()) + "）";
  }

  private String word(String key) {
    return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
