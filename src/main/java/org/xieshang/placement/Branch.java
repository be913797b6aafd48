package org.xieshang.placement;

/**
 * One decision of the search and those before it.
 *
 * @param before null for the first
 * @param subject a station, or a member for {@link Kind#LOCK} and {@link Kind#LEAVE}
 * @param sector for {@link Kind#SECTOR_AT_MOST}
 * @param value a number of members, or a station for {@link Kind#LOCK}
 */
record Branch(Branch before, Kind kind, int subject, int sector, int value) {

  enum Kind { AT_LEAST, AT_MOST, SECTOR_AT_MOST, LOCK, LEAVE, EXEMPT }

  static Branch atLeast(Branch before, int station, int members) {
    return new Branch(before, Kind.AT_LEAST, station, 0, members);
  }

  static Branch atMost(Branch before, int station, int members) {
    return new Branch(before, Kind.AT_MOST, station, 0, members);
  }

  static Branch sectorAtMost(Branch before, int station, int sector, int members) {
    return new Branch(before, Kind.SECTOR_AT_MOST, station, sector, members);
  }

  static Branch lock(Branch before, int member, int station) {
    return new Branch(before, Kind.LOCK, member, 0, station);
  }

  static Branch leave(Branch before, int member) {
    return new Branch(before, Kind.LEAVE, member, 0, 0);
  }

  static Branch exempt(Branch before, int station) {
    return new Branch(before, Kind.EXEMPT, station, 0, 0);
  }

  /** How many decisions there are. */
  static int depth(Branch branch) {
    int depth = 0;
    for (Branch at = branch; at != null; at = at.before) {
      depth++;
    }
    return depth;
  }
}
