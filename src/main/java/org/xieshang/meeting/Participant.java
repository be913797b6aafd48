package org.xieshang.meeting;

/**
 * Someone invited by name.
 *
 * @param partyId an account, an organization, or the seat of a fixed member without an account
 * @param attendance null until the check-in
 */
record Participant(long id, long meetingId, Capacity capacity, String partyId, String name, Attendance attendance) {

  boolean present() {
    return attendance == Attendance.PRESENT;
  }
}
