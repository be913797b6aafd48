package org.xieshang.placement;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One run of the placement.
 *
 * @param term whose members are placed; null for everybody in office
 * @param state COMPUTING, INFEASIBLE, PROPOSED, PUBLISHED or ABANDONED
 * @param mostMoves how many may be moved at most, or null
 * @param objective the sum of fit in hundredths; null until there is a proposal
 * @param boundTotal no placement has more
 * @param presentTotal the same sum for those who serve today, where they serve
 * @param greedyTotal the same sum when each in turn takes the best place that is left
 * @param obstacles what is in the way, a line each
 * @param reliefs the proposed relaxation as it is kept
 */
record Run(
    long id,
    String term,
    String state,
    Integer mostMoves,
    Long objective,
    Long boundTotal,
    Long presentTotal,
    Long greedyTotal,
    Integer greedyUnplaced,
    String obstacles,
    String relaxation,
    String reliefs,
    String startedBy,
    LocalDateTime startedAt,
    LocalDateTime computedAt,
    String approvedBy,
    LocalDate publishedOn) {

  /** As it is called in task lists. */
  public String number() {
    return "BZ-" + "%04d".formatted(id);
  }

  public String title() {
    return "委员下沉编组" + (term == null ? "" : "（" + term + "）");
  }

  /** Where it stands, in a word. */
  public String standing() {
    return switch (state) {
      case "COMPUTING" -> "计算中";
      case "INFEASIBLE" -> "条件冲突";
      case "PROPOSED" -> "待审定";
      case "PUBLISHED" -> "已发布";
      default -> "已终止";
    };
  }

  public boolean computing() {
    return state.equals("COMPUTING");
  }
}
