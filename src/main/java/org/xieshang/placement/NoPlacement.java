package org.xieshang.placement;

import java.util.List;

/** No placement meets all conditions. */
public class NoPlacement extends Exception {

  private final transient List<String> obstacles;
  private final transient List<Relief> reliefs;
  private final String relaxation;

  NoPlacement(List<String> obstacles, List<Relief> reliefs, String relaxation) {
    super("没有满足全部条件的编组：" + String.join("；", obstacles) + "。" + relaxation + "。");
    this.obstacles = List.copyOf(obstacles);
    this.reliefs = List.copyOf(reliefs);
    this.relaxation = relaxation;
  }

  /** Which stations and bounds are in the way, in Chinese. */
  public List<String> obstacles() {
    return obstacles;
  }

  /** The smallest change of the conditions that helps, in Chinese. */
  public String relaxation() {
    return relaxation;
  }

  /** The same change, to be handed to {@link PlacementProblem#eased}; empty when none was found. */
  public List<Relief> reliefs() {
    return reliefs;
  }
}
