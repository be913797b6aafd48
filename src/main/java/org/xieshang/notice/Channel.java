package org.xieshang.notice;

import java.util.Set;

/**
 * A way out of the house besides the list in the application: mail today, a group chat's robot or text messages by one more bean.
 * A message leaves at least once: a process killed between the server's yes and our commit sends it again, under the same key.
 */
interface Channel {

  /** At most 16 characters; stays in the outbox. */
  String name();

  /** Which of these accounts the site gives an address for. */
  Set<String> reaches(Set<String> accounts);

  /**
   * Hands a message over.
   *
   * @throws Undelivered when it should be tried again later
   */
  void deliver(Letter letter) throws Undelivered;

  /** Says why, in words without personal data. */
  final class Undelivered extends Exception {

    Undelivered(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
