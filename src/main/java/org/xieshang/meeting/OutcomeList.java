package org.xieshang.meeting;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topics;

/** What a meeting resolved to have done: listed, and adopted by those who decide, since consultation does not. */
@Service
@Transactional
class OutcomeList {

  private final MeetingMapper mapper;
  private final Topics topics;
  private final Meetings meetings;
  private final Now now;

  OutcomeList(MeetingMapper mapper, Topics topics, Meetings meetings, Now now) {
    this.mapper = mapper;
    this.topics = topics;
    this.meetings = meetings;
    this.now = now;
  }

  @Transactional(readOnly = true)
  List<Outcome> list(long meetingId) {
    return mapper.listOutcomes(meetingId);
  }

  @Transactional(readOnly = true)
  List<AgendaItem> agreed(long meetingId) {
    return mapper.listAgenda(meetingId).stream().filter(AgendaItem::agreed).toList();
  }

  @Transactional(readOnly = true)
  List<String> jointOf(Outcome outcome) {
    return mapper.listJoint(outcome.id());
  }

  /** Lists the outcomes; returns whether the party committee or government must adopt them. */
  boolean enter(long meetingId, String outcomeKind, List<NewOutcome> outcomes) {
    for (AgendaItem item : agreed(meetingId)) {
      if (outcomes.stream().noneMatch(outcome -> outcome.getAgendaId() == item.id())) {
        throw new InvalidInput("协商事项“%s”已达成共识，“落实事项清单”里还没有对应的落实事项，请补上。".formatted(item.title()));
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      check(i + 1, outcomes.get(i));
    }
    Session session = meetings.get(meetingId);
    boolean adoptionRequired = meetings.rules(topics.get(session.topicId())).adoptionRequired();
    int seq = 1;
    for (NewOutcome outcome : outcomes) {
      mapper.insertOutcome(session.topicId(), meetingId, seq++, outcome);
      outcome.getJointOrganizationIds().forEach(unit -> mapper.insertJoint(outcome.getId(), unit));
    }
    mapper.updateOutcomeKind(meetingId, outcomeKind);
    if (!adoptionRequired) {
      list(meetingId).forEach(outcome -> mapper.updateAdoption(outcome.id(), Adoption.NOT_ASKED, null, null, now.now()));
    }
    return adoptionRequired;
  }

  private void check(int row, NewOutcome outcome) {
    if (outcome.getJointOrganizationIds().contains(outcome.getLeadOrganizationId())) {
      throw new InvalidInput("“落实事项清单”第 %d 行：“会办单位”里不能再选主办单位。".formatted(row));
    }
    if (!outcome.getDueOn().isAfter(now.today())) {
      throw new InvalidInput("“落实事项清单”第 %d 行：“完成期限”须晚于今天。".formatted(row));
    }
  }

  /** Takes down the answer to every outcome, in their order; returns the answer to the whole for the table conversion-channel. */
  Adoption adopt(long meetingId, List<Answer> answers, String basis) {
    List<Outcome> outcomes = list(meetingId);
    if (answers.size() != outcomes.size()) {
      throw new InvalidInput("“逐项采纳意见”应有 %d 项，请刷新页面后重新填写。".formatted(outcomes.size()));
    }
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (answer.adoption() != Adoption.WHOLE && answer.words() == null) {
        throw new InvalidInput("“逐项采纳意见”第 %d 行：%s的，请填写“采纳的措施或不采纳的理由”。".formatted(i + 1, answer.adoption().label()));
      }
    }
    for (int i = 0; i < answers.size(); i++) {
      mapper.updateAdoption(outcomes.get(i).id(), answers.get(i).adoption(), answers.get(i).words(), basis, now.now());
    }
    List<Adoption> given = answers.stream().map(Answer::adoption).distinct().toList();
    return given.size() == 1 ? given.get(0) : Adoption.PART;
  }

  /** One answer. */
  record Answer(Adoption adoption, String words) {}

  /** Keeps the channel; returns whether anything is handed over. */
  boolean convertThrough(long meetingId, String channel) {
    mapper.updateChannel(meetingId, channel);
    return list(meetingId).stream().anyMatch(Outcome::handedOver);
  }
}
