package org.xieshang.request;

import static org.xieshang.request.CaseRequest.CASE_FOUND;
import static org.xieshang.request.CaseRequest.NOTICE_ISSUED;

import org.springframework.stereotype.Component;
import org.xieshang.meeting.Meetings;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** From here on the request belongs to a case: its card, its deadlines, its record. */
@Component
class ChooseCase extends RequestStep {

  private final Meetings meetings;
  private final Journal journal;

  ChooseCase(Meetings meetings, Journal journal) {
    this.meetings = meetings;
    this.journal = journal;
  }

  @Override
  void show(Step step, Application request, View view) {
    view.options("targets", requests().targets(request, step.today()));
  }

  @Override
  void take(Step step, Application request, Entry entry) {
    boolean found = "YES".equals(entry.required("found"));
    step.set(CASE_FOUND, found);
    if (found) {
      Topic topic = requests().bind(request, entry.required("target"), step.now());
      if (!topic.open()) {
        throw new InvalidInput("案件 " + topic.caseNumber() + " 已经办结，请刷新页面后重新选择。");
      }
      step.set(Case.TOPIC_ID, topic.id());
      step.set(Case.TITLE, topic.title());
      step.set(Case.CASE_NUMBER, topic.caseNumber());
      step.set(Case.TIER, topic.tier());
      step.set(Case.TRACK, topic.track());
      step.set(Case.PRIORITY, Case.priorityOf(topic.track()));
      step.set(Case.ROUND, topic.round());
      step.set(NOTICE_ISSUED, meetings.noticeIssued(topic.id()));
      journal.append(topic.id(), request.receivedAt(), step.actor(), "requestReceived", "收到申请",
          "申请：" + request.kind().label() + "\n申请人：" + request.askedBy() + "\n理由：" + request.reason());
    }
  }
}
