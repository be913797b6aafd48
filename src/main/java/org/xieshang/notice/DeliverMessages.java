package org.xieshang.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks the outbox through from time to time, where there is a channel to deliver to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("spring.mail.host")
class DeliverMessages {

  private final Outbox outbox;

  DeliverMessages(Outbox outbox) {
    this.outbox = outbox;
  }

  @Scheduled(fixedDelayString = "${xieshang.notice.poll}", initialDelayString = "${xieshang.notice.poll}")
  void deliver() {
    outbox.deliver();
  }
}
