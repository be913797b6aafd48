package org.xieshang.cockpit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.Now;

/**
 * Counts what leaders will ask for, so that nobody waits for it: each month since the first case, newest first, as soon as the application
 * is up, and anew before it is too old. One thread beside those that answer.
 */
@Component
class Ahead implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);
  private static final int MOST_MONTHS = 60;
  private static final int USUAL_MONTHS = 12;
  private static final int REST = 1;
  private static final int ROUNDS = 5;
  private static final long SHORTEST_MS = 1_000;
  private static final int PATIENCE_S = 20;

  private final FigureMapper mapper;
  private final Facts facts;
  private final Promises promises;
  private final Diagrams diagrams;
  private final CockpitSettings settings;
  private final TransactionTemplate transaction;
  private final Now now;
  private volatile boolean over;
  private ScheduledExecutorService thread;

  Ahead(
      FigureMapper mapper,
      Facts facts,
      Promises promises,
      Diagrams diagrams,
      CockpitSettings settings,
      PlatformTransactionManager transactions,
      Now now) {
    this.mapper = mapper;
    this.facts = facts;
    this.promises = promises;
    this.diagrams = diagrams;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    this.now = now;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (settings.figuresKept().isZero() || thread != null) {
      return;
    }
    thread = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread own = new Thread(task, "cockpit-ahead");
      own.setDaemon(true);
      return own;
    });
    long between = Math.max(SHORTEST_MS, settings.figuresKept().toMillis() / ROUNDS);
    thread.scheduleWithFixedDelay(this::round, 0, between, TimeUnit.MILLISECONDS);
  }

  /** What fails now is tried again in the next round; whoever asks before counts themselves. */
  private void round() {
    try {
      count();
    } catch (RuntimeException failed) {
      if (!over) {
        LOG.warn("Figures could not be counted ahead", failed);
      }
    }
  }

  /** Each piece has its connection before anybody can wait for it: those who wait hold theirs. */
  void count() {
    List<Period> months = transaction.execute(status -> months());
    count(months.subList(0, USUAL_MONTHS), 0);
    count(months.subList(USUAL_MONTHS, months.size()), REST);
  }

  private void count(List<Period> months, int rest) {
    months.forEach(month -> piece(facts.isDue(month), rest, () -> facts.countAhead(month)));
    months.forEach(month -> piece(promises.isDue(month), rest, () -> promises.countAhead(month)));
    diagrams.models().forEach(model -> months.forEach(
        month -> piece(diagrams.isDue(month, model), rest, () -> diagrams.countAhead(month, model))));
  }

  /** What hardly anybody asks for leaves the database to others for {@code rest} times as long as it took. */
  private void piece(boolean due, int rest, Runnable counting) {
    if (due && !over) {
      long begun = System.nanoTime();
      transaction.executeWithoutResult(status -> counting.run());
      LockSupport.parkNanos((System.nanoTime() - begun) * rest);
    }
  }

  /** Newest first; at least those that a page shows unless somebody asks for others. */
  private List<Period> months() {
    LocalDate today = now.today();
    LocalDate usual = Period.yearTo(today).from();
    LocalDate earliest = today.withDayOfMonth(1).minusMonths(MOST_MONTHS);
    LocalDate first = mapper.findFirstReceived().map(received -> received.toLocalDate().withDayOfMonth(1))
        .filter(usual::isAfter).orElse(usual);
    List<Period> months = new ArrayList<>(new Period(first.isBefore(earliest) ? earliest : first, today).byMonth());
    Collections.reverse(months);
    return months;
  }

  /** Lets the piece at hand come to its end: an embedded database does not survive an interrupted reader. */
  @Override
  public void destroy() throws InterruptedException {
    over = true;
    if (thread != null) {
      thread.shutdown();
      thread.awaitTermination(PATIENCE_S, TimeUnit.SECONDS);
    }
  }
}
