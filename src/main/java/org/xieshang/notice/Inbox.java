package org.xieshang.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;

/** Everybody's own list of messages. */
@Service
@Transactional
class Inbox {

  static final int PAGE = 20;

  private final NoticeMapper mapper;
  private final Now now;

  Inbox(NoticeMapper mapper, Now now) {
    this.mapper = mapper;
    this.now = now;
  }

  /** A page of the list, latest first. */
  record Page(List<Letter> letters, int number, int pages, int total) {}

  @Transactional(readOnly = true)
  Page list(String account, boolean unreadOnly, int number) {
    int total = mapper.countLetters(account, unreadOnly);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(1, number), pages);
    return new Page(mapper.listLetters(account, unreadOnly, PAGE, (shown - 1) * PAGE), shown, pages, total);
  }

  @Transactional(readOnly = true)
  int unread(String account) {
    return mapper.countLetters(account, true);
  }

  /** Opening it is reading it; empty when it is not theirs. */
  Optional<Letter> open(String account, long id) {
    Optional<Letter> letter = mapper.findLetter(id).filter(one -> one.recipient().equals(account));
    letter.filter(Letter::unread).ifPresent(one -> mapper.updateRead(account, id, now.now()));
    return letter;
  }

  void readAll(String account) {
    mapper.updateRead(account, null, now.now());
  }
}
