package org.xieshang.report;

import java.time.LocalDateTime;

/** A photo or scan of a case; its content is served beside the dossier, not by it. */
record AttachedFile(
    long id, String step, String name, String mediaType, String note, String addedBy, String addedByName, LocalDateTime addedAt,
    int previewed) {

  /** Its name with who added it, as everywhere in the dossier. */
  public String who() {
    return addedByName == null ? addedBy : addedByName;
  }
}
