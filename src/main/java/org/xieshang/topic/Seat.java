package org.xieshang.topic;

/** The two reviewers of a topic: one from the station, one from the special committee that keeps contact with it (S). */
enum Seat {
  STATION("站长或本站委员"),
  LIAISON("专委会");

  private final String label;

  Seat(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
