package org.xieshang.cockpit;

/** What a visitor asked for is not answered; the sentence is shown to them. */
class Refused extends RuntimeException {

  private final int status;

  private Refused(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** A parameter that is malformed or out of bounds. */
  static Refused badly(String sentence) {
    return new Refused(400, sentence);
  }

  /** Not theirs, or not there: nobody learns which. */
  static Refused notTheirs() {
    return new Refused(403, "没有这一项，或者不在您分管的范围内。");
  }

  static Refused noAccess() {
    return new Refused(403, "您没有查看协商情况的权限。");
  }

  static Refused noLogin() {
    return new Refused(401, "请先登录。");
  }

  int status() {
    return status;
  }
}
