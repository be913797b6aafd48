package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept is never too old, is counted once for all who ask, and is told while it is counted anew. */
class KeptTest {

  private static final Duration TIME = Duration.ofMinutes(5);

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger counted = new AtomicInteger();

  private Kept<String, String> kept(Function<String, String> count) {
    return new Kept<>(3, key -> TIME, count, clock::get);
  }

  private Kept<String, String> kept() {
    return kept(key -> key + counted.incrementAndGet());
  }

  private void passes(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void itIsCountedAnewWhenItIsTooOldAndNotBefore() {
    Kept<String, String> kept = kept();
    assertThat(kept.get("a")).isEqualTo("a1");
    passes(TIME.minusNanos(1));
    assertThat(kept.get("a")).isEqualTo("a1");
    passes(Duration.ofNanos(1));
    assertThat(kept.get("a")).isEqualTo("a2");
    assertThat(kept.get("b")).isEqualTo("b3");
  }

  @Test
  void whatIsKeptForNoTimeIsCountedEachTime() {
    Kept<String, String> kept = new Kept<>(3, key -> Duration.ZERO, key -> key + counted.incrementAndGet(), clock::get);
    assertThat(List.of(kept.get("a"), kept.get("a"))).containsExactly("a1", "a2");
  }

  @Test
  void whoeverAsksWhileItIsCountedWaitsForTheOneAnswer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Kept<String, String> kept = kept(key -> {
      begun.countDown();
      awaited(key.equals("a") ? goOn : new CountDownLatch(0));
      return key + counted.incrementAndGet();
    });
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> kept.get("a"));
    awaited(begun);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> kept.get("a"));
    assertThat(kept.get("b")).as("nobody waits for what somebody else asked").isEqualTo("b1");
    goOn.countDown();
    assertThat(List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS))).containsExactly("a2", "a2");
  }

  @Test
  void theOldAnswerIsToldUntilTheNewOneIsThere() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    Kept<String, String> kept = kept(key -> {
      begun.countDown();
      if (begun.getCount() == 0) {
        awaited(goOn);
      }
      return key + counted.incrementAndGet();
    });
    kept.countAhead("a");
    passes(TIME.dividedBy(2).minusNanos(1));
    kept.countAhead("a");
    assertThat(counted).as("too fresh to be counted anew").hasValue(1);
    passes(Duration.ofNanos(1));
    CompletableFuture<Void> ahead = CompletableFuture.runAsync(() -> kept.countAhead("a"));
    awaited(begun);
    assertThat(kept.get("a")).isEqualTo("a1");
    goOn.countDown();
    ahead.get(10, TimeUnit.SECONDS);
    assertThat(kept.get("a")).isEqualTo("a2");
    passes(TIME.minusNanos(1));
    assertThat(kept.get("a")).as("its time begins when it is counted").isEqualTo("a2");
  }

  @Test
  void aFailureIsToldAndNotKept() {
    Kept<String, String> kept = kept(key -> {
      if (counted.incrementAndGet() % 2 == 1) {
        throw new IllegalStateException("no connection");
      }
      return key;
    });
    assertThatThrownBy(() -> kept.get("a")).isInstanceOf(IllegalStateException.class).hasMessage("no connection");
    assertThat(kept.get("a")).isEqualTo("a");
    passes(TIME.minusNanos(1));
    assertThatThrownBy(() -> kept.countAhead("a")).hasMessage("no connection");
    assertThat(kept.get("a")).as("the old answer stays").isEqualTo("a");
  }

  @Test
  void thoseThatAreTooOldFirstMakeRoom() {
    Kept<String, String> kept = new Kept<>(
        3, key -> key.startsWith("past") ? TIME.multipliedBy(12) : TIME, key -> key + counted.incrementAndGet(), clock::get);
    kept.get("past");
    IntStream.range(0, 20).forEach(i -> {
      passes(Duration.ofSeconds(1));
      kept.get("own" + i);
    });
    assertThat(kept.get("past")).isEqualTo("past1");
    assertThat(kept.get("own19")).isEqualTo("own1921");
    assertThat(kept.get("own0")).isEqualTo("own022");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
