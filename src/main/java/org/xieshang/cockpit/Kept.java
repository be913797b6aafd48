package org.xieshang.cockpit;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What was counted some minutes ago and need not be counted again; whoever asks while it is counted waits for the one answer. What is
 * counted ahead takes the old answer's place when it is there: until then the old one is told.
 */
final class Kept<K, V> {

  private final int most;
  private final Function<K, Duration> time;
  private final Function<K, V> count;
  private final LongSupplier clock;
  private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

  /** Runs once, in the thread that comes first; the others wait for it. */
  private record Entry<V>(FutureTask<V> counting, long since) {}

  /**
   * Begins with nothing.
   *
   * @param most how many answers; more push those out that would have been too old first
   * @param time how long an answer is good; zero keeps nothing
   * @param count how to come by an answer
   */
  Kept(int most, Function<K, Duration> time, Function<K, V> count) {
    this(most, time, count, System::nanoTime);
  }

  Kept(int most, Function<K, Duration> time, Function<K, V> count, LongSupplier clock) {
    this.most = most;
    this.time = time;
    this.count = count;
    this.clock = clock;
  }

  V get(K key) {
    Entry<V> entry = entries.compute(key, (same, found) -> found == null || left(key, found) <= 0 ? begin(key) : found);
    makeRoom();
    try {
      return told(entry);
    } catch (RuntimeException | Error failed) {
      entries.remove(key, entry);
      throw failed;
    }
  }

  /** Whether nobody has asked for it yet, or half of its time is over. */
  boolean isDue(K key) {
    Entry<V> found = entries.get(key);
    return found == null || age(found) >= left(key, found);
  }

  /** Counts what is due; until it is there, the old answer is told. */
  void countAhead(K key) {
    if (!entries.containsKey(key)) {
      get(key);
    } else if (isDue(key)) {
      Entry<V> anew = begin(key);
      told(anew);
      entries.put(key, anew);
    }
  }

  private Entry<V> begin(K key) {
    return new Entry<>(new FutureTask<>(() -> count.apply(key)), clock.getAsLong());
  }

  private long age(Entry<V> entry) {
    return clock.getAsLong() - entry.since();
  }

  private static <V> V told(Entry<V> entry) {
    entry.counting().run();
    try {
      return entry.counting().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private long left(K key, Entry<V> entry) {
    return time.apply(key).toNanos() - age(entry);
  }

  private void makeRoom() {
    while (entries.size() > most) {
      entries.entrySet().stream().min(Comparator.comparing(entry -> left(entry.getKey(), entry.getValue()))).ifPresent(
          oldest -> entries.remove(oldest.getKey(), oldest.getValue()));
    }
  }
}
