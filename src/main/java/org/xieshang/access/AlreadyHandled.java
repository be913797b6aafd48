package org.xieshang.access;

/** Somebody else was faster: answered with 409, whatever the engine stumbled over. */
public final class AlreadyHandled extends RuntimeException {

  /** What the slower one reads. */
  public static final String SENTENCE = "已被他人处理，请刷新待办列表";

  AlreadyHandled(Throwable cause) {
    super(SENTENCE, cause);
  }
}
