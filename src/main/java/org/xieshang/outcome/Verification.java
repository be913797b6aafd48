package org.xieshang.outcome;

import java.time.LocalDate;

/**
 * What a member found on the spot.
 *
 * @param lacking what is still to be done, null when it passed
 */
record Verification(String memberId, LocalDate verifiedOn, String findings, boolean passed, String lacking) {}
