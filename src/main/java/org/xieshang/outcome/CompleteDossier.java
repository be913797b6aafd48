package org.xieshang.outcome;

import static org.xieshang.procedure.Case.TOPIC_ID;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** Where the case's clock ends: the look-back that follows is no part of its term. */
@Component
class CompleteDossier implements JavaDelegate {

  private final Archives archives;
  private final Journal journal;
  private final Now now;

  CompleteDossier(Archives archives, Journal journal, Now now) {
    this.archives = archives;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = TOPIC_ID.in(step);
    Dossier dossier = archives.complete(topicId, now.now());
    String missing = archives.pieces(topicId).stream()
        .filter(piece -> !piece.present())
        .map(Dossier.Piece::title)
        .collect(Collectors.joining("、"));
    journal.append(topicId, now.now(), Journal.SYSTEM, "completeDossier", "一事一档",
        "缺：" + (missing.isEmpty() ? "无" : missing) + "\n摘要值（SHA-256）：" + dossier.sha256());
  }
}
