package org.xieshang.topic;

/** Why a matter can't be consulted on here and goes another way (reference.md, "exclusion code"). */
enum Exclusion {
  LITIGATION("已进入诉讼或仲裁"),
  DISCIPLINE("属纪检监察事项"),
  RECONSIDERATION("已申请行政复议"),
  IN_PETITION("已进入信访渠道"),
  SECRET_PRIVACY("涉及秘密或个人隐私"),
  STATUTORY_ASSEMBLY("依法须由村(居)民会议决定"),
  DUPLICATE("与已办结事项重复"),
  EMERGENCY("紧急警情(110、119、120)"),
  BEYOND_TIER("超出本级职权");

  private final String label;

  Exclusion(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
