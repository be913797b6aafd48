package org.xieshang.cockpit;

/** What became of a unit's promises at a station. */
record EndedPromises(
    String departmentId, String stationId, long done, long onTime, long classA, long classB, long classC, long classD) {

  EndedPromises {
    departmentId = Words.once(departmentId);
    stationId = Words.once(stationId);
  }

  /** Both, at whichever stations. */
  EndedPromises and(EndedPromises other) {
    return new EndedPromises(departmentId, null, done + other.done, onTime + other.onTime, classA + other.classA, classB + other.classB,
        classC + other.classC, classD + other.classD);
  }
}
