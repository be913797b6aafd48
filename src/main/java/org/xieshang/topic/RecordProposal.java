package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.CurrentUser;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.StartForms;
import org.xieshang.record.Journal;
import org.xieshang.record.NewTopic;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** Turns the start form of consultation.bpmn into a case: texts and person into our tables, ids into the process. */
@Component
class RecordProposal implements JavaDelegate {

  private final StartForms forms;
  private final Proposals proposals;
  private final Topics topics;
  private final Roster roster;
  private final Journal journal;
  private final CurrentUser user;
  private final Now now;

  RecordProposal(
      StartForms forms,
      Proposals proposals,
      Topics topics,
      Roster roster,
      Journal journal,
      CurrentUser user,
      Now now) {
    this.forms = forms;
    this.proposals = proposals;
    this.topics = topics;
    this.roster = roster;
    this.journal = journal;
    this.user = user;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Entry entry = forms.take(step);
    String stationId = step.getTenantId();
    long topicId = proposals.open(
        new NewTopic(
            stationId,
            entry.required("topicTitle"),
            entry.required("category"),
            entry.text("background").orElse(null),
            entry.required("problem"),
            entry.required("demand"),
            entry.number("affectedCount").orElse(null),
            entry.required("channel"),
            roster.station(stationId).tier(),
            Case.NORMAL,
            null,
            now.now()),
        new Proposer(
            entry.required("proposerName"),
            entry.required("proposerPhone"),
            entry.text("onBehalfOf").orElse(null),
            entry.required("urgency"),
            entry.flag("publishConsent"),
            user.id()));
    Topic topic = topics.get(topicId);
    journal.append(topicId, now.now(), user.id(), "topicProposed", "议题提出", entry.words());
    Case.TOPIC_ID.set(step, topicId);
    Case.TITLE.set(step, topic.title());
    Case.CASE_NUMBER.set(step, topic.caseNumber());
    Case.TIER.set(step, topic.tier());
    Case.TRACK.set(step, topic.track());
    Case.PRIORITY.set(step, Case.priorityOf(topic.track()));
    Case.ROUND.set(step, topic.round());
    step.setProcessBusinessKey(topic.caseNumber());
  }
}
