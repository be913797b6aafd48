package org.xieshang.placement;

import java.util.List;

/** The question itself is wrong, before anything is computed; each fault is a sentence for the person who asked. */
public class PlacementRefused extends Exception {

  private final transient List<String> faults;

  PlacementRefused(List<String> faults) {
    super("编组条件有 " + faults.size() + " 处错误：" + String.join("；", faults) + "。");
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, one by one, in Chinese and without a full stop. */
  public List<String> faults() {
    return faults;
  }
}
