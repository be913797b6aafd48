package org.xieshang.report;

import java.time.LocalDateTime;
import org.xieshang.record.EndState;
import org.xieshang.record.Stage;

/** A case as its dossier is headed. */
public record CaseHeader(
    long id,
    String stationId,
    String stationName,
    String caseNumber,
    String title,
    String category,
    String background,
    String problem,
    String demand,
    Integer affectedCount,
    String tier,
    String track,
    Stage stage,
    EndState endState,
    int consultationRound,
    String roundFocus,
    Long parentId,
    String parentNumber,
    String roomName,
    LocalDateTime receivedAt,
    LocalDateTime registeredAt,
    LocalDateTime closedAt,
    LocalDateTime pausedAt) {

  /** Where it stands, in a word. */
  public String standing() {
    if (endState != null) {
      return endState.label();
    }
    return pausedAt == null ? stage.label() : stage.label() + "（暂停）";
  }
}
