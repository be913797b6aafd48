package org.xieshang.request;

/** What can be asked for a running case. */
enum RequestKind {
  WITHDRAWAL("撤回案件"),
  EXTENSION("延长期限"),
  PAUSE("暂停办理");

  private final String label;

  RequestKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
