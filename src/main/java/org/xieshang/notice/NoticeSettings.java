package org.xieshang.notice;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages leave the house: {@code xieshang.notice} in {@code config/application.yaml}.
 *
 * @param from the sender of mails
 * @param address where people open the application, for the links in mails; empty leaves them out
 * @param poll how often the outbox is looked through
 * @param retries how long to wait after each failed attempt; after the last one it is given up and the administrator is told
 */
@ConfigurationProperties("xieshang.notice")
record NoticeSettings(String from, String address, Duration poll, List<Duration> retries) {

  NoticeSettings {
    if (retries == null || retries.isEmpty()) {
      throw new IllegalArgumentException("xieshang.notice.retries 至少要有一个间隔");
    }
    retries = List.copyOf(retries);
  }
}
