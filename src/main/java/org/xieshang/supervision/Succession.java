package org.xieshang.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.notice.Administrators;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.procedure.Decisions;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

/** A leader who was asked about an overdue step leaves the post: whoever holds it now is asked. */
@Service
@Transactional
class Succession {

  private final SupervisionMapper mapper;
  private final Notices notices;
  private final Administrators administrators;
  private final Decisions decisions;
  private final Roster roster;
  private final Journal journal;
  private final Now now;

  Succession(
      SupervisionMapper mapper,
      Notices notices,
      Administrators administrators,
      Decisions decisions,
      Roster roster,
      Journal journal,
      Now now) {
    this.mapper = mapper;
    this.notices = notices;
    this.administrators = administrators;
    this.decisions = decisions;
    this.roster = roster;
    this.journal = journal;
    this.now = now;
  }

  /**
   * Asks the successor; a vacant post passes it on, as ever. No level is taken, since each comes once; but the ladder goes on from whoever is
   * asked now, and gives them their time from today.
   *
   * @return empty when the step is done meanwhile
   */
  Optional<Escalation> succeed(String taskId, int levelNo, String processInstanceId) {
    return mapper.findOpen(taskId).map(step -> {
      Rungs rungs = new Rungs(decisions);
      Recipients recipients = new Recipients(roster, administrators, mapper.listCandidates(List.of(taskId)));
      Recipients.Filled filled = recipients.filled(rungs.numbered(levelNo), rungs, step);
      String leaders = String.join(",", filled.accounts());
      int reached = filled.rung().number();
      mapper.updateLeaders(processInstanceId, leaders, reached);
      mapper.updateSteps(List.of(taskId), reached, now.today());
      if (step.topicId() != null) {
        journal.append(step.topicId(), now.now(), Journal.SYSTEM, "askSuccessor", "请继任领导督办",
            "步骤：" + step.name() + "\n督办人：" + recipients.names(filled.accounts())
                + (filled.vacant().isEmpty() ? "" : "\n顺延：" + String.join("、", filled.vacant()) + "空缺"));
      }
      tell(step, filled, processInstanceId);
      return new Escalation(step, recipients.stationOf(step), reached, leaders, null);
    });
  }

  private void tell(OpenStep step, Recipients.Filled filled, String processInstanceId) {
    notices.send(filled.accounts().stream()
        .map(account -> new Message(
            "successor/" + processInstanceId + "/" + now.now() + "/" + account, account, filled.rung().document(), step.caseNumber(),
            Paper.shortened("请督办：" + step.name(), 200), "原来督办这个逾期步骤的领导已离任，现请您批示。", null, step.topicId(), null))
        .toList());
  }
}
