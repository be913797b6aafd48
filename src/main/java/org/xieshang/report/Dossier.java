package org.xieshang.report;

import java.time.LocalDateTime;
import java.util.List;
import org.xieshang.record.Stage;

/** A case's whole record, as one visitor may read it. */
record Dossier(CaseHeader header, List<Link> lineage, List<Milestone> stages, List<Chapter> chapters) {

  /**
   * A case of the tier above or below.
   *
   * @param below whether this one was raised from it
   * @param readable whether the visitor may open it
   */
  record Link(RelatedCase other, boolean below, boolean readable) {}

  /** One of the stages in the bar on top. */
  record Milestone(String name, String state) {}

  /** What happened in a stage; a stage that is entered again is a chapter again. */
  record Chapter(Stage stage, List<Line> lines) {
    public String name() {
      return stage.label();
    }
  }

  /** One act: who, when, which step, what was entered. */
  record Line(LocalDateTime at, String who, String step, List<Item> items) {}

  /** "label：value", or a sentence without a label. */
  record Item(String label, String value) {}
}
