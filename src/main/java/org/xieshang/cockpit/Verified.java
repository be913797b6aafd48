package org.xieshang.cockpit;

import java.time.LocalDate;

/** A promise that a member looked at on the spot. */
record Verified(long itemId, String itemTitle, long caseId, String caseNumber, LocalDate verifiedOn, boolean passed) {}
