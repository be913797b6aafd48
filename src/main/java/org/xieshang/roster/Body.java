package org.xieshang.roster;

import java.util.List;

/** The 议事主体 of a station or a room on a day: its fixed members, which the quorum counts. */
public record Body(String ownerId, List<BodyMember> members) {

  /** How many fixed seats are filled. */
  public int fixedTotal() {
    return members.size();
  }

  /** 第一召集人 first, then 执行召集人. */
  public List<BodyMember> conveners() {
    return members.stream().filter(m -> m.duty().endsWith("_CONVENER")).toList();
  }
}
