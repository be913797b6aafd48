package org.xieshang.topic;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Room;
import org.xieshang.roster.Roster;

/** 受理: completeness, the room, and whether the same matter is open already. */
@Component
class AcceptTopic extends HumanStep {

  /** The station deals with it itself. */
  private static final String NO_ROOM = "STATION";

  private final Topics topics;
  private final Proposals proposals;
  private final Lookalikes lookalikes;
  private final Referrals referrals;
  private final Briefs briefs;
  private final Roster roster;

  AcceptTopic(
      Topics topics, Proposals proposals, Lookalikes lookalikes, Referrals referrals, Briefs briefs, Roster roster) {
    this.topics = topics;
    this.proposals = proposals;
    this.lookalikes = lookalikes;
    this.referrals = referrals;
    this.briefs = briefs;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    List<Lookalike> alike = lookalikes.of(topic.id());
    var rows = lookalikes.rows(alike);
    int returnsLeft = proposals.returnsLeft(topic);
    String proposal = briefs.proposal(topic.id());
    view.markdown("proposal", proposals.lastCompletion(topic.id())
        .map(c -> proposal + "\n\n**已按要求补正**　" + View.escaped(c.askedFor()))
        .orElse(proposal));
    view.rows("similar", rows).plain("similarCount", rows.size());
    view.options("handlings", handlings(returnsLeft, !alike.isEmpty()));
    view.options("targets", lookalikes.options(alike));
    view.options("rooms", rooms(topic.stationId()));
    step.draft("handling", "COMPLETE");
    if (topic.roomId() != null) {
      step.draft("room", topic.roomId());
    }
    if (Case.EMERGENCY.equals(topic.track())) {
      step.draft("emergency", true);
      step.draft("emergencyReason", proposals.of(topic.id()).emergencyReason());
    }
  }

  private static List<Option> handlings(int returnsLeft, boolean othersOpen) {
    List<Option> handlings = new ArrayList<>();
    handlings.add(new Option("COMPLETE", "材料齐全，送评分"));
    if (returnsLeft > 0) {
      handlings.add(new Option("RETURN", "退回补正（还可退回 " + returnsLeft + " 次）"));
    }
    if (othersOpen) {
      handlings.add(new Option("MERGE", "附议并入在办议题"));
    }
    handlings.add(new Option("REFER", "不宜协商，转其他渠道"));
    return handlings;
  }

  private List<Option> rooms(String stationId) {
    List<Option> rooms = new ArrayList<>();
    roster.rooms(stationId).forEach(room -> rooms.add(new Option(room.id(), room.name())));
    rooms.add(new Option(NO_ROOM, roster.station(stationId).fullName() + "（不设在议事室）"));
    return rooms;
  }

  @Override
  protected void take(Step step, Entry entry) {
    long topicId = step.topicId();
    String handling = entry.required("handling");
    switch (handling) {
      case "COMPLETE" -> accept(step, entry);
      case "RETURN" -> proposals.sendBack(topicId, entry.required("toComplete"), step.actor(), step.now());
      case "REFER" -> referrals.open(topicId, Exclusion.valueOf(entry.required("exclusion")), null);
      case "MERGE" -> step.set(TopicReview.MERGED_INTO_ID, lookalikes.choose(topicId, entry.required("supportedTopic")));
      default -> throw new IllegalStateException(handling);
    }
    step.set(TopicReview.ADMISSION, handling);
  }

  private void accept(Step step, Entry entry) {
    Topic topic = topics.get(step.topicId());
    String room = entry.required("room");
    if (room.equals(NO_ROOM)) {
      topics.assignRoom(topic.id(), null);
      step.set(TopicReview.ROOM_HOST, "none");
    } else {
      Room chosen = roster.room(room);
      topics.assignRoom(topic.id(), chosen.id());
      step.set(TopicReview.ROOM_HOST, chosen.hostType());
    }
    step.set(TopicReview.STATION_TIER, roster.station(topic.stationId()).tier());
    String track = entry.flag("emergency") ? Case.EMERGENCY : Case.NORMAL;
    topics.route(topic.id(), topic.tier(), track);
    proposals.hurry(topic.id(), entry.text("emergencyReason").orElse(null));
    step.set(Case.TRACK, track);
    step.set(Case.PRIORITY, Case.priorityOf(track));
  }
}
