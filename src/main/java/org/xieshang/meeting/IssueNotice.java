package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.NOTICE_ISSUED;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.BodyMember;

/** A notice that would go out too late can only be sent back, unless its plan says why it is short. */
@Component("issueNotice")
class IssueNotice extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;

  IssueNotice(Meetings meetings, Topics topics) {
    this.meetings = meetings;
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    Session session = meetings.get(step.get(MEETING_ID));
    view.markdown("notice", notice(topic, session))
        .rows("agenda", rows(meetings.agenda(session.id())))
        .markdown("noticeRule", meetings.noticeFor(topic).rule());
  }

  private String notice(Topic topic, Session session) {
    StringBuilder words = new StringBuilder();
    if (session.postponedCount() > 0) {
      line(words, "改期", "第 " + session.postponedCount() + " 次改期。" + session.quorumReason());
    }
    line(words, "时间", Words.moment(session.startsAt()));
    line(words, "地点", session.place());
    line(words, "类型", session.type().label());
    line(words, "主持人", session.chair());
    List<BodyMember> body = meetings.bodyOf(topic, session.startsAt().toLocalDate());
    if (!body.isEmpty()) {
      line(words, "议事会固定成员", body.stream().map(BodyMember::name).collect(Collectors.joining("、")));
    }
    line(words, "政协委员", names(session, Capacity.MEMBER));
    line(words, "职能部门", names(session, Capacity.DEPARTMENT));
    line(words, "群众代表", session.residentsInvited() + " 人");
    line(words, "其他列席", session.othersInvited());
    line(words, "提前召开的理由", session.earlyReason());
    return words.toString();
  }

  private String names(Session session, Capacity capacity) {
    String names = meetings.participants(session.id(), capacity).stream().map(Participant::name).collect(Collectors.joining("、"));
    return names.isEmpty() ? null : names;
  }

  static void line(StringBuilder words, String label, String value) {
    if (value != null) {
      words.append("**").append(label).append("**　").append(View.escaped(value)).append("\n\n");
    }
  }

  private static List<Map<String, Object>> rows(List<AgendaItem> agenda) {
    return agenda.stream()
        .map(item -> Map.<String, Object>of(
            "no", item.seq(), "item", item.title(), "kind", item.kind().label(), "length", item.plannedMinutes() + " 分钟"))
        .toList();
  }

  @Override
  protected void take(Step step, Entry entry) {
    long meetingId = step.get(MEETING_ID);
    boolean issued = entry.required("decision").equals("ISSUE");
    if (issued) {
      meetings.approve(meetingId, step.actor());
    } else {
      meetings.sendBack(meetingId, entry.required("returnReason"));
    }
    step.set(NOTICE_ISSUED, issued);
  }
}
