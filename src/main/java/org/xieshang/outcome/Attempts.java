package org.xieshang.outcome;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;

/** How often an address has asked for a survey's page of late: guessing and flooding end here, before the database is asked. */
@Component
class Attempts {

  static final int REQUESTS = 300;
  static final int MISSES = 30;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int ADDRESSES = 10_000;

  private final Now now;
  private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
      return size() > ADDRESSES;
    }
  };

  Attempts(Now now) {
    this.now = now;
  }

  private static final class Window {

    private final LocalDateTime from;
    private int requests;
    private int misses;

    Window(LocalDateTime from) {
      this.from = from;
    }
  }

  /** Counts a request; false when there were too many. */
  synchronized boolean allows(String address) {
    Window window = of(address);
    window.requests++;
    return window.requests <= REQUESTS && window.misses < MISSES;
  }

  /** Counts a token that does not exist. */
  synchronized void missed(String address) {
    of(address).misses++;
  }

  private Window of(String address) {
    LocalDateTime at = now.now();
    return windows.compute(address, (key, known) ->
        known == null || Duration.between(known.from, at).abs().compareTo(WINDOW) > 0 ? new Window(at) : known);
  }
}
