package org.xieshang.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** What several forms of this stage show, in Markdown. */
@Component
class Briefs {

  private final Proposals proposals;
  private final Reviews reviews;
  private final Rulings rulings;
  private final Topics topics;
  private final Roster roster;

  Briefs(Proposals proposals, Reviews reviews, Rulings rulings, Topics topics, Roster roster) {
    this.proposals = proposals;
    this.reviews = reviews;
    this.rulings = rulings;
    this.topics = topics;
    this.roster = roster;
  }

  /** Background, origin and urgency: what the matter on top of a form leaves out. */
  String proposal(long topicId) {
    Topic topic = topics.get(topicId);
    Proposal proposal = proposals.of(topicId);
    List<String> lines = new ArrayList<>();
    if (topic.background() != null) {
      lines.add("**缘由**　" + View.escaped(topic.background()));
    }
    String origin = "**来源**　" + origin(topic.channel());
    if (proposal.onBehalfOf() != null) {
      origin += "，代表" + View.escaped(proposal.onBehalfOf());
    }
    lines.add(origin + "　**提议人认为**　" + proposal.urgencyLabel());
    if (proposal.emergencyReason() != null) {
      lines.add("**紧急理由**　" + View.escaped(proposal.emergencyReason()));
    }
    int supporters = proposals.supportersOf(topicId).size();
    if (supporters > 0) {
      lines.add("**附议**　" + supporters + " 人");
    }
    return String.join("\n\n", lines);
  }

  /** Whom to tell. */
  String contact(long topicId) {
    Proposal proposal = proposals.of(topicId);
    String contact = "**提议人**　" + View.escaped(proposal.proposerName()) + "　" + View.escaped(proposal.maskedPhone());
    return proposal.onBehalfOf() == null ? contact : contact + "（代表" + View.escaped(proposal.onBehalfOf()) + "）";
  }

  /** Who scored and what came of it. */
  String advice(long topicId, BigDecimal total, String recommendation) {
    List<String> names = reviews.scored(topicId).stream().map(r -> View.escaped(roster.personName(r.reviewer()))).toList();
    StringBuilder advice = new StringBuilder("**总分 ")
        .append(View.escaped(total.setScale(2, RoundingMode.HALF_UP).toPlainString()))
        .append("　建议").append(recommended(recommendation)).append("**");
    for (int i = 0; i < names.size(); i++) {
      advice.append("　").append(i == 0 ? "评分人一：" : "评分人二：").append(names.get(i));
    }
    return advice.append("\n\n").append(proposal(topicId)).toString();
  }

  /** The station head's ruling as the party committee and the liaison read it. */
  String ruling(long topicId) {
    Decision decision = rulings.last(topicId);
    String ruling = advice(topicId, decision.scoreTotal(), decision.recommendation())
        + "\n\n**站长审定**　" + decision.ruling().label() + "（" + View.escaped(roster.personName(decision.decidedBy())) + "）";
    return decision.opinion() == null ? ruling : ruling + "\n\n**理由**　" + View.escaped(decision.opinion());
  }

  /** A row for each criterion, the two reviewers side by side. */
  List<Map<String, Object>> scores(long topicId) {
    List<Review> scored = reviews.scored(topicId);
    List<Score> scores = reviews.scores(topicId);
    Map<Criterion, Double> averages = reviews.averages(topicId);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("criterion", criterion.label());
      put(row, "first", criterion, scored, 0, scores);
      put(row, "second", criterion, scored, 1, scores);
      row.put("average", "%.1f".formatted(averages.get(criterion)));
      rows.add(row);
    }
    return rows;
  }

  private static void put(
      Map<String, Object> row, String column, Criterion criterion, List<Review> scored, int nth, List<Score> scores) {
    if (nth < scored.size()) {
      scores.stream()
          .filter(s -> s.reviewId() == scored.get(nth).id() && s.criterion() == criterion)
          .findFirst()
          .ifPresent(s -> {
            row.put(column, s.points());
            row.put(column + "Reason", s.reason());
          });
    }
  }

  /** Where a topic is dealt with. */
  String place(Topic topic) {
    return topic.roomId() == null ? roster.station(topic.stationId()).fullName() : roster.room(topic.roomId()).name();
  }

  static String recommended(String recommendation) {
    return switch (recommendation) {
      case "ACCEPT" -> "立项";
      case "REJECT" -> "不予立项";
      default -> "退回补充";
    };
  }

  static String origin(String channel) {
    return switch (channel) {
      case "MASSES" -> "群众提出";
      case "MEMBER" -> "政协委员提出";
      case "VILLAGE_ORG" -> "村(社区)提出";
      case "DEPARTMENT" -> "部门单位提出";
      case "PARTY_GOV_ASSIGNED" -> "党委政府交办";
      case "ESCALATED" -> "下级提级";
      default -> "其他渠道";
    };
  }
}
