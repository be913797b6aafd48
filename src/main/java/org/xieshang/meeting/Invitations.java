package org.xieshang.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** Tells whoever takes part and has an account; residents and fixed members without one are told by the coordinator. */
@Component
class Invitations {

  private static final List<Capacity> NAMED = List.of(Capacity.FIXED, Capacity.MEMBER, Capacity.DEPARTMENT);

  private final Meetings meetings;
  private final Topics topics;
  private final Notices notices;

  Invitations(Meetings meetings, Topics topics, Notices notices) {
    this.meetings = meetings;
    this.topics = topics;
    this.notices = notices;
  }

  /** A postponed meeting is a further notice. */
  void invite(Session session) {
    send(session, "meeting/" + session.id() + "/" + session.postponedCount(), "会议通知",
        session.postponedCount() > 0 ? "协商会议改期" : "协商会议通知",
        "时间：" + Words.moment(session.startsAt()) + "\n地点：" + session.place() + "\n主持人：" + session.chair());
  }

  void tellOfMinutes(Session session, String until) {
    send(session, "minutes/" + session.id(), "协商纪要", "协商纪要已签发", "协商纪要已签发并公示，公示至" + until + "。");
  }

  private void send(Session session, String key, String kind, String heading, String words) {
    Topic topic = topics.get(session.topicId());
    notices.send(NAMED.stream()
        .flatMap(capacity -> accounts(session, capacity))
        .distinct()
        .map(account -> new Message(
            key + "/" + account, account, kind, topic.caseNumber(), heading + "：" + topic.title(), words, null, topic.id(), null))
        .toList());
  }

  private Stream<String> accounts(Session session, Capacity capacity) {
    return meetings.participants(session.id(), capacity).stream().map(Participant::partyId).filter(id -> !id.startsWith(Meetings.SEAT));
  }
}
