package org.xieshang.cockpit;

import java.util.List;

/** A page of a list. */
record Paged<T>(int page, int size, long total, List<T> rows) {

  /** Of a list that is here as a whole. */
  static <T> Paged<T> of(List<T> all, int page, int size) {
    long start = Math.min((long) (page - 1) * size, all.size());
    return new Paged<>(page, size, all.size(), all.subList((int) start, (int) Math.min(start + size, all.size())));
  }
}
