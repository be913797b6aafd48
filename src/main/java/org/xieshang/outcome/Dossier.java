package org.xieshang.outcome;

import java.time.LocalDateTime;

/**
 * A case's 一事一档 as it was completed.
 *
 * @param actCount lines of the record it covers
 * @param sha256 over these lines, so that a later change shows
 */
public record Dossier(long id, long topicId, LocalDateTime archivedAt, int actCount, String sha256) {

  /**
   * One of its twelve pieces.
   *
   * @param actCount lines of the record that make it up; 0 when it is missing
   * @param lastAt null when it is missing
   */
  public record Piece(int seq, String title, int actCount, LocalDateTime lastAt) {

    /** Whether the case has it. */
    public boolean present() {
      return actCount > 0;
    }
  }
}
