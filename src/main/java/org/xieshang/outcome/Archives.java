package org.xieshang.outcome;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.record.Act;
import org.xieshang.record.Journal;

/** 一事一档: which of the twelve pieces a case has, sealed with a hash over its record. */
@Service
@Transactional
public class Archives {

  /** The pieces in order (reference.md, "Forms"), and the steps whose lines in the record make them up. */
  private enum PieceKind {
    PROPOSAL("议题征集表", "topicProposed", "topicRaised", "recordProposal"),
    REVIEW("议题评分表、审核表", "scoreTopic", "decideTopic"),
    APPROVAL("党（工）委审定表", "approveTopic"),
    RESEARCH("调研方案、走访记录", "planResearch", "recordVisits"),
    REPORT("调研报告", "writeReport"),
    NOTICE("会议通知", "issueNotice"),
    ATTENDANCE("签到表", "checkIn"),
    SPEECHES("发言和部门回应", "recordMeeting", "answerInWriting"),
    MINUTES("协商纪要和确认", "confirmMinutes", "signMinutes"),
    ITEMS("交办单（责任清单）", "handOver", "signItem"),
    COMPLETION("办结报告、现场核实", "handleItem", "verifyItem"),
    SATISFACTION("满意度测评表", "surveySatisfaction");

    private final String title;
    private final Set<String> steps;

    PieceKind(String title, String... steps) {
      this.title = title;
      this.steps = Set.of(steps);
    }
  }

  private final OutcomeMapper mapper;
  private final Journal journal;

  Archives(OutcomeMapper mapper, Journal journal) {
    this.mapper = mapper;
    this.journal = journal;
  }

  /** Goes through the case's record as it stands and seals it; a later completion leaves the earlier one in place. */
  Dossier complete(long topicId, LocalDateTime at) {
    List<Act> acts = journal.list(topicId);
    NewRow row = new NewRow();
    mapper.insertDossier(row, topicId, acts.size(), journal.seal(topicId, acts.size()), at);
    for (PieceKind kind : PieceKind.values()) {
      List<Act> own = acts.stream().filter(act -> kind.steps.contains(act.stepId().split("_")[0])).toList();
      mapper.insertPiece(row.getId(), kind.ordinal() + 1, kind.title, own.size(), own.isEmpty() ? null : own.get(own.size() - 1).at());
    }
    return find(topicId).orElseThrow();
  }

  /** The last completed dossier; empty while the case is carried out. */
  @Transactional(readOnly = true)
  public Optional<Dossier> find(long topicId) {
    return mapper.findLastDossier(topicId);
  }

  /** Its twelve pieces, the missing ones too; empty while there is no dossier. */
  @Transactional(readOnly = true)
  public List<Dossier.Piece> pieces(long topicId) {
    return mapper.listPieces(topicId);
  }
}
