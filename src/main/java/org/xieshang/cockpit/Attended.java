package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** A meeting that was held and that a member was invited to. */
record Attended(long id, long caseId, String caseNumber, String title, LocalDateTime startsAt, boolean attended) {}
