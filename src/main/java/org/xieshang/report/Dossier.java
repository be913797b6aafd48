package org.xieshang.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.xieshang.record.Stage;

/** A case's whole record, as one visitor may read it. */
public record Dossier(
    CaseHeader header, List<Link> lineage, List<Milestone> stages, Optional<Completed> completed, List<Chapter> chapters,
    List<AttachedFile> files) {

  /**
   * A case of the tier above or below.
   *
   * @param below whether this one was raised from it
   * @param readable whether the visitor may open it
   */
  public record Link(RelatedCase other, boolean below, boolean readable) {}

  /** One of the stages in the bar on top. */
  public record Milestone(String name, String state) {}

  /**
   * Its 一事一档.
   *
   * @param missing the pieces that the case has not, in words
   * @param intact whether the record still reads as it was sealed
   */
  public record Completed(LocalDateTime at, int pieces, int present, String missing, boolean intact) {}

  /** What happened in a stage; a stage that is entered again is a chapter again. */
  public record Chapter(Stage stage, int round, List<Line> lines) {
    public String name() {
      return round == 1 || stage == Stage.CLOSED ? stage.label() : stage.label() + "（第 " + round + " 轮）";
    }
  }

  /** One act: who, when, which step, what was entered. {@code actor} is the account, {@code who} the name. */
  public record Line(long id, LocalDateTime at, String actor, String who, String stepId, String step, List<Item> items) {}

  /** "label：value", or a sentence without a label; a list has columns and rows in place of a value. */
  public record Item(String label, String value, List<String> columns, List<List<String>> rows) {
    public Item(String label, String value) {
      this(label, value, List.of(), List.of());
    }
  }
}
