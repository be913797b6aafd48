package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** A topic that a member scored; five criteria of up to five points each. */
record Scoring(LocalDateTime answeredAt, long caseId, String caseNumber, String title, int points) {}
