package org.xieshang.research;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One study of a case: the first of a round, or the one that deepens it.
 *
 * @param pass 1, or 2 when the report was returned
 * @param teamSize how many members research; one alone only where the coordinator found no second
 * @param focus what this study is to find out anew: the round's point, or what the station head missed in the report; null in the first
 * @param dueAt the end of the research term
 * @param waiveReason why a micro consultation needs no research, else null
 * @param methods codes of {@link Method}, null until planned
 * @param visitTargets null until planned
 * @param questions for the departments, or null
 * @param checkOutcome what the station head decided on its report, or null
 * @param checkAdvice the station head's reason, null when accepted
 */
record Study(
    long id,
    long topicId,
    int round,
    int pass,
    int teamSize,
    String focus,
    LocalDateTime startedAt,
    LocalDateTime dueAt,
    String waiveReason,
    String methods,
    String visitTargets,
    String questions,
    ReportCheck checkOutcome,
    String checkAdvice) {

  String methodsInWords() {
    return methods == null ? null : String.join("、", List.of(methods.split(",")).stream().map(code -> Method.valueOf(code).label()).toList());
  }

  /** How research is done; the form's choices. */
  enum Method {
    HOUSEHOLD("入户走访"),
    SITE("实地查看"),
    TALK("座谈"),
    QUESTIONNAIRE("问卷"),
    FILES("查阅资料");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
