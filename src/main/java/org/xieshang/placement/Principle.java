package org.xieshang.placement;

/** Why a member serves where they serve (procedure.md, "Placement", S); the names are those of {@code placement_member.principle}. */
public enum Principle {
  NATIVE_PLACE("籍贯", "籍贯回乡"),
  RESIDENCE("住所", "住所就近"),
  WORKPLACE("工作", "工作方便"),
  /** None of the three: the station needed somebody. */
  BALANCE("", "统筹平衡");

  private final String place;
  private final String words;

  Principle(String place, String words) {
    this.place = place;
    this.words = words;
  }

  /** As the committee says it: 籍贯回乡. */
  public String words() {
    return words;
  }

  /** What of the member's is meant: 籍贯, 住所, 工作; empty for {@link #BALANCE}. */
  public String place() {
    return place;
  }

  int bit() {
    return 1 << ordinal();
  }

  boolean in(int principles) {
    return (principles & bit()) != 0;
  }
}
