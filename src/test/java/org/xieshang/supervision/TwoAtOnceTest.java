package org.xieshang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.Walk;

/** Two nodes at once, people who are quicker, and transactions that do not come to their end: no level twice, none lost. */
class TwoAtOnceTest extends SupervisionTest {

  @Autowired private Ladder ladder;

  /** Two nodes look at the same moment: one takes its turn, the other finds nothing left. */
  @Test
  void twoAtOnceTakeEachLevelOnce() throws Exception {
    List<String> overdue = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      overdue.add(anOverdueAcceptance().task("acceptTopic").getId());
    }
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2026-06-04T10:00:00")));
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier together = new CyclicBarrier(2);
      Callable<Integer> node = () -> {
        int taken = 0;
        for (int i = 0; i < 4; i++) {
          together.await();
          taken += ladder.take().taken();
        }
        return taken;
      };
      int taken = 0;
      for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
        taken += done.get();
      }
      assertThat(taken).isEqualTo(12);
    } finally {
      nodes.shutdown();
    }
    for (String taskId : overdue) {
      assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
      assertThat(messagesTo("station-head-226", taskId)).containsExactly("催办通知书");
    }
    assertThat(database.queryForList("SELECT ordinal_no FROM notice_document WHERE kind = '催办通知书' AND given_year = 2026 ORDER BY ordinal_no", Integer.class))
        .as("no gap, no number twice").isEqualTo(IntStream.rangeClosed(1, countOf("催办通知书")).boxed().toList());
  }

  /** The level that was being taken stands, once; whoever completes the step waits for it at most, and no leader is asked in vain. */
  @Test
  void aStepThatIsDoneWhileItsLevelIsTakenLeavesNobodyAsked() throws Exception {
    Walk walk = anOverdueAcceptance();
    String taskId = walk.task("acceptTopic").getId();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18");
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2026-06-26T10:00:00")));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> node = both.submit(() -> transaction.execute(status -> {
        int levels = ladder.take().taken();
        taken.countDown();
        await(commit);
        return levels;
      }));
      await(taken);
      Future<?> person = both.submit(() -> {
        walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
      });
      try {
        person.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException waiting) {
        assertThat(person.isDone()).isFalse();
      }
      commit.countDown();
      assertThat(node.get(30, TimeUnit.SECONDS)).isEqualTo(1);
      person.get(30, TimeUnit.SECONDS);
    } finally {
      commit.countDown();
      both.shutdown();
    }
    walk.waitsAt("scoreTopic");
    supervisor.run();
    assertThat(leadersAsked()).isEmpty();
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书", "督办函", "通报", "提级督办");
    assertThat(messagesTo("area-leader-01", taskId)).containsExactly("提级督办");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Killed between: what a page has written goes with its transaction, and the next run takes it anew. */
  @Test
  void whatIsNotCommittedIsTakenAnew() {
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2026-06-02T10:00:00")));
    transaction.execute(status -> {
      assertThat(ladder.take().taken()).isEqualTo(1);
      status.setRollbackOnly();
      return null;
    });
    assertThat(levels(taskId)).isEmpty();
    assertThat(messagesTo("coordinator-226", taskId)).isEmpty();
    supervisor.run();
    assertThat(levels(taskId)).containsExactly("临期提醒");
  }

  private int countOf(String kind) {
    return database.queryForObject("SELECT COUNT(*) FROM notice_document WHERE kind = ? AND given_year = 2026", Integer.class, kind);
  }
}
