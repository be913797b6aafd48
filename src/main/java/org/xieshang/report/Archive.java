package org.xieshang.report;

import java.time.LocalDateTime;

/**
 * A case's 一事一档 as it was last completed.
 *
 * @param actCount lines of the record that it covers
 * @param sha256 the seal over these lines
 */
record Archive(long id, LocalDateTime archivedAt, int actCount, String sha256) {

  /** One of its twelve pieces; without a line of the record it is missing. */
  record Piece(String title, int actCount) {
    public boolean present() {
      return actCount > 0;
    }
  }
}
