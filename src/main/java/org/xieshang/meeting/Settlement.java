package org.xieshang.meeting;

import java.time.LocalDateTime;

/** How a meeting ended that brought no outcome, why, and what was written to whom. */
record Settlement(
    long meetingId,
    Way way,
    String grounds,
    String newQuestion,
    String decidedBy,
    LocalDateTime decidedAt) {}
