package org.xieshang.cockpit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which list stands behind a figure: the resource and its parameters. */
record ListBehind(String of, Map<String, String> query) {

  /** Pairs of parameter and value; one without a value is left out. */
  static ListBehind of(String resource, String... pairs) {
    Map<String, String> query = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        query.put(pairs[i], pairs[i + 1]);
      }
    }
    return new ListBehind(resource, query);
  }
}
