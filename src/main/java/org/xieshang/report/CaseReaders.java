package org.xieshang.report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.Visitor;

/** Who may open a case's dossier, for what is shown beside it. */
@Service
public class CaseReaders {

  private final ReportMapper mapper;

  CaseReaders(ReportMapper mapper) {
    this.mapper = mapper;
  }

  /** Whether the case exists and its dossier is open to the visitor. */
  @Transactional(readOnly = true)
  public boolean mayRead(Visitor visitor, long topicId) {
    Sight sight = Sight.of(visitor);
    return !sight.nothing() && mapper.findCase(sight, topicId).isPresent();
  }
}
