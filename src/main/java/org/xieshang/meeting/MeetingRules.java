package org.xieshang.meeting;

/** What the table meeting-rules says for a tier and a track. */
record MeetingRules(int maxPostponements, int maxRounds, boolean adoptionRequired) {}
