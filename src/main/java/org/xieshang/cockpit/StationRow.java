package org.xieshang.cockpit;

/** A station as the roster has it; the district has no parent. */
record StationRow(String id, String name, String tier, String parentId) {

  Place place() {
    return new Place(id, name);
  }

  boolean isDistrict() {
    return parentId == null;
  }
}
