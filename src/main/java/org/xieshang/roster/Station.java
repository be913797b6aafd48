package org.xieshang.roster;

/**
 * A 政协委员工作站, or the district above all of them; its id is the engine's tenant.
 *
 * @param name the area's own name, such as 郭河乡, which is also how members' areas are written
 * @param tier DISTRICT or TOWNSHIP
 * @param latitude null where nobody has measured it
 */
public record Station(
    String id, String name, String tier, String parentId, Double latitude, Double longitude, boolean pilot) {

  /** The name on a letterhead: 郭河乡委员工作站, 武都区政协. */
  public String fullName() {
    return name + (parentId == null ? "政协" : "委员工作站");
  }
}
