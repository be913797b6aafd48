package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import org.xieshang.record.EndState;
import org.xieshang.record.Stage;

/**
 * A case as lists show it.
 *
 * @param enteredAt when it came into its stage; null before the first and after the last
 * @param pausedBefore minutes its clock had stood by then
 */
record CaseRow(
    long id,
    String stationId,
    String stationName,
    String caseNumber,
    String title,
    String category,
    String tier,
    Stage stage,
    EndState endState,
    int consultationRound,
    String place,
    LocalDateTime receivedAt,
    LocalDateTime closedAt,
    LocalDateTime pausedAt,
    long pausedMinutes,
    LocalDateTime enteredAt,
    Long pausedBefore,
    String processInstanceId) {

  /** Where it stands, in a word. */
  String standing() {
    if (endState != null) {
      return endState.label();
    }
    return pausedAt == null ? stage.label() : stage.label() + "（暂停）";
  }

  /** Days in its stage, without those its clock stood; null when closed. */
  BigDecimal inStageDays(LocalDateTime now) {
    if (closedAt != null) {
      return null;
    }
    LocalDateTime since = enteredAt == null ? receivedAt : enteredAt;
    LocalDateTime until = pausedAt == null || pausedAt.isBefore(since) ? now : pausedAt;
    long stood = pausedBefore == null ? 0 : pausedMinutes - pausedBefore;
    return Words.days(Math.max(0, Duration.between(since, until).toMinutes() - stood));
  }
}
