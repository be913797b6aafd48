package org.xieshang.supervision;

import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.xieshang.procedure.Now;

/** Lets the clock strike for supervision, and runs what the timer starts to its end. */
final class Supervisor {

  private final ProcessEngine engine;
  private final Now now;

  Supervisor(ProcessEngine engine, Now now) {
    this.engine = engine;
    this.now = now;
  }

  /** On that day at ten, or at that time. */
  Supervisor on(String when) {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse(when.length() == 10 ? when + "T10:00:00" : when)));
    run();
    return this;
  }

  /** Other scenarios share the engine, and move its clock. */
  void rest() {
    engine.getManagementService().createJobQuery().processDefinitionKey(DeadlineSupervision.KEY).timers().list()
        .forEach(timer -> engine.getManagementService().setJobDuedate(timer.getId(), now.date(LocalDateTime.parse("2099-01-01T00:00:00"))));
  }

  void run() {
    Job timer = engine.getManagementService().createJobQuery()
        .processDefinitionKey(DeadlineSupervision.KEY).timers().singleResult();
    engine.getManagementService().executeJob(timer.getId());
    for (int round = 0; round < 200; round++) {
      List<Job> jobs = engine.getManagementService().createJobQuery()
          .processDefinitionKey(DeadlineSupervision.KEY).messages().list();
      if (jobs.isEmpty()) {
        return;
      }
      jobs.forEach(this::asItsStation);
    }
    throw new AssertionError("supervision never comes to rest");
  }

  /** As the job executor does: as the job's tenant, who sees no other. */
  private void asItsStation(Job job) {
    engine.getIdentityService().setAuthentication(null, null, List.of(job.getTenantId()));
    try {
      engine.getManagementService().executeJob(job.getId());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
