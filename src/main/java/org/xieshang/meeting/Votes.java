package org.xieshang.meeting;

/** The count of one item; {@code reservations} null when everybody agreed. */
record Votes(int agree, int reserved, int against, String reservations) {

  int sum() {
    return agree + reserved + against;
  }
}
