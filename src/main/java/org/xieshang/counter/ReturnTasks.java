package org.xieshang.counter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.xieshang.access.AlreadyHandled;

/** A substitute's right ends with the day by itself; what is left of the tasks goes back a little later. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReturnTasks {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnTasks.class);

  private final Standing standing;

  ReturnTasks(Standing standing) {
    this.standing = standing;
  }

  @Scheduled(fixedDelayString = "${xieshang.counter.settle}", initialDelayString = "${xieshang.counter.settle}")
  void settle() {
    try {
      int back = standing.settle();
      if (back > 0) {
        LOG.info("代办期已结束，{} 项任务退还原办理人", back);
      }
    } catch (AlreadyHandled late) {
      LOG.info("代办期已结束的任务正在被办理，下次再退还");
    }
  }
}
