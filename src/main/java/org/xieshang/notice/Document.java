package org.xieshang.notice;

/** A numbered document, kept for good. */
public record Document(long id, String kind, int givenYear, int ordinalNo) {

  /** As it is cited: 催办通知书〔2026〕第1号. */
  public String number() {
    return "%s〔%d〕第%d号".formatted(kind, givenYear, ordinalNo);
  }
}
