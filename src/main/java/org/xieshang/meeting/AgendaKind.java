package org.xieshang.meeting;

/** What happens under an item of the agenda; only {@link #CONSULTATION} asks for consensus. */
enum AgendaKind {
  BRIEFING("通报情况"),
  CONSULTATION("协商事项"),
  SUMMARY("归纳小结");

  private final String label;

  AgendaKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
