package org.xieshang.dispatch;

/** Carries the generated key of an insert back. */
final class NewRow {

  private Long id;

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
