package org.xieshang.record;

import java.time.LocalDateTime;

/**
 * A case's header as every stage needs it; personal data of the proposer is not here.
 *
 * @param id the key that process variables carry
 * @param stationId the station's tenant, 9 digits
 * @param caseNumber the receipt number until the case is registered, then {@code XS-…}
 * @param background null when not given
 * @param affectedCount people concerned, null when unknown
 * @param tier DISTRICT, TOWNSHIP or VILLAGE
 * @param track NORMAL, MICRO or EMERGENCY
 * @param stage where it stands
 * @param endState null while open
 * @param round of consultation, from 1
 * @param roundFocus what a further round asks anew, null in the first
 * @param parentId the case of the lower tier that was raised into this one, or null
 * @param rootId the first case of such a line, or null
 * @param roomId the room that deals with it, null until accepted
 * @param registeredAt null until registered
 * @param closedAt null while open
 * @param pausedAt since when the case's clock stands, null while it runs
 * @param pausedMinutes how long it has stood before
 * @param processInstanceId of the consultation, null until started
 */
public record Topic(
    long id,
    String stationId,
    String caseNumber,
    String title,
    String category,
    String background,
    String problem,
    String demand,
    Integer affectedCount,
    String channel,
    String tier,
    String track,
    Stage stage,
    EndState endState,
    int round,
    String roundFocus,
    Long parentId,
    Long rootId,
    String roomId,
    LocalDateTime receivedAt,
    LocalDateTime registeredAt,
    LocalDateTime closedAt,
    LocalDateTime pausedAt,
    long pausedMinutes,
    String processInstanceId) {

  /** Whether the case has not ended. */
  public boolean open() {
    return endState == null;
  }
}
