package org.xieshang.notice;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.Now;

/** Takes messages to their channels, one transaction each; what fails is tried again later and at last reported. */
@Service
class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final NoticeMapper mapper;
  private final List<Channel> channels;
  private final Notices notices;
  private final Administrators administrators;
  private final NoticeSettings settings;
  private final Now now;
  private final TransactionTemplate transaction;

  Outbox(
      NoticeMapper mapper,
      List<Channel> channels,
      Notices notices,
      Administrators administrators,
      NoticeSettings settings,
      Now now,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.channels = channels;
    this.notices = notices;
    this.administrators = administrators;
    this.settings = settings;
    this.now = now;
    this.transaction = transaction;
  }

  /** Delivers what is due on every channel; returns how many attempts it made. */
  int deliver() {
    int attempts = 0;
    for (Channel channel : channels) {
      while (Boolean.TRUE.equals(transaction.execute(status -> attempt(channel)))) {
        attempts++;
      }
    }
    return attempts;
  }

  /** The row stays locked while the server is spoken to, so that no second node sends the same. */
  private boolean attempt(Channel channel) {
    LocalDateTime at = now.now();
    Optional<Due> next = mapper.findDue(channel.name(), at);
    next.ifPresent(due -> {
      Letter letter = mapper.findLetter(due.messageId()).orElseThrow();
      try {
        channel.deliver(letter);
        mapper.updateDelivered(due.id(), at);
      } catch (Channel.Undelivered failed) {
        postpone(due, letter, failed.getMessage(), at);
      }
    });
    return next.isPresent();
  }

  private void postpone(Due due, Letter letter, String why, LocalDateTime at) {
    boolean last = due.attempts() >= settings.retries().size();
    LOG.warn("消息 {} 第 {} 次未能经 {} 送出：{}", due.messageId(), due.attempts() + 1, due.channel(), why);
    if (!last) {
      Duration pause = settings.retries().get(due.attempts());
      mapper.updateFailed(due.id(), "WAITING", at.plus(pause), why);
      return;
    }
    mapper.updateFailed(due.id(), "GIVEN_UP", null, why);
    administrators.accounts().forEach(account -> notices.sendInside(new Message(
        "undelivered/" + due.id() + "/" + account, account, "未能送达", letter.caseNumber(), "一条消息未能经邮件送出",
        "第 %d 号消息（%s）试了 %d 次仍未送出：%s。收件人登录系统仍能看到它。".formatted(
            letter.id(), letter.subject(), due.attempts() + 1, why),
        null, letter.topicId(), null)));
  }
}
