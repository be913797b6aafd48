package org.xieshang.cockpit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was counted some minutes ago and need not be counted again; whoever asks while it is counted waits for the one answer. */
final class Kept<K, V> {

  private static final int MOST = 60;

  private final Duration time;
  private final Function<K, V> count;
  private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

  private record Entry<V>(V value, long until) {}

  /**
   * Begins with nothing.
   *
   * @param time how long an answer is good; zero keeps nothing
   * @param count how to come by an answer
   */
  Kept(Duration time, Function<K, V> count) {
    this.time = time;
    this.count = count;
  }

  V get(K key) {
    if (entries.size() > MOST) {
      entries.clear();
    }
    return entries.compute(key, (same, found) -> found == null || System.nanoTime() - found.until() >= 0
        ? new Entry<>(count.apply(key), System.nanoTime() + time.toNanos()) : found).value();
  }
}
