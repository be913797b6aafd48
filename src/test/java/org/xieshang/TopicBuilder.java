package org.xieshang;

import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.RuleValues;
import org.xieshang.record.NewTopic;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.topic.Proposals;
import org.xieshang.topic.Proposer;

/** Opens a case for a test: everything has a value, a test says only what matters to it. */
public final class TopicBuilder {

  private final Topics topics;
  private final Proposals proposals;
  private final RuleValues rules;
  private final Now now;
  private String stationId = ScenarioTest.GUOHE;
  private String title = "环境卫生综合整治要精细化到房前屋后";
  private String category = "ENVIRONMENT";
  private String tier = Case.TOWNSHIP;
  private String track = Case.NORMAL;
  private String proposer = "王秀兰";
  private Long parentId;
  private String roomId;
  private boolean registered = true;
  private int round = 1;

  TopicBuilder(Topics topics, Proposals proposals, RuleValues rules, Now now) {
    this.topics = topics;
    this.proposals = proposals;
    this.rules = rules;
    this.now = now;
  }

  public TopicBuilder at(String station) {
    this.stationId = station;
    return this;
  }

  public TopicBuilder titled(String words) {
    this.title = words;
    return this;
  }

  public TopicBuilder proposedBy(String name) {
    this.proposer = name;
    return this;
  }

  public TopicBuilder about(String code) {
    this.category = code;
    return this;
  }

  public TopicBuilder ofTier(String code) {
    this.tier = code;
    return this;
  }

  public TopicBuilder onTrack(String code) {
    this.track = code;
    return this;
  }

  public TopicBuilder inRoom(String id) {
    this.roomId = id;
    return this;
  }

  public TopicBuilder raisedFrom(long lowerTopicId) {
    this.parentId = lowerTopicId;
    return this;
  }

  public TopicBuilder unregistered() {
    this.registered = false;
    return this;
  }

  public TopicBuilder inRound(int ordinal) {
    this.round = ordinal;
    return this;
  }

  /** Writes it and reads it back. */
  public Topic open() {
    NewTopic topic = new NewTopic(stationId, title, category, "村道两侧和房前屋后垃圾清运不及时。", "垃圾清运不及时，房前屋后堆放杂物。",
        "建立定期清运和门前三包制度。", 320, "MASSES", tier, track, parentId, now.now());
    long id = parentId == null
        ? proposals.open(topic, new Proposer(proposer, "13900000001", null, "ORDINARY", true, "coordinator-226"))
        : topics.open(topic);
    if (roomId != null) {
      topics.assignRoom(id, roomId);
    }
    if (registered) {
      topics.register(id, now.now(), rules.current());
    }
    for (int i = 1; i < round; i++) {
      topics.focus(id, "新一轮要弄清楚的问题");
      topics.startRound(id);
    }
    return topics.get(id);
  }
}
