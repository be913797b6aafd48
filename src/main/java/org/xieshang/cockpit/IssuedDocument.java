package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** A numbered document of a case. */
record IssuedDocument(String kind, int givenYear, int ordinalNo, LocalDateTime issuedAt, String words) {

  /** 催办通知书〔2026〕第1号. */
  String title() {
    return kind + "〔" + givenYear + "〕第" + ordinalNo + "号";
  }
}
