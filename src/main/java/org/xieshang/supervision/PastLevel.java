package org.xieshang.supervision;

import java.time.LocalDateTime;

/** A level as the leader reads of it. */
record PastLevel(int levelNo, String kind, LocalDateTime takenAt, String recipients) {}
