package org.xieshang.outcome;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A request for more time.
 *
 * @param untilOn the due date if it is granted
 * @param granted null while undecided
 */
record Extension(long id, LocalDateTime askedAt, String askedBy, String reason, LocalDate untilOn, Boolean granted, String answer) {}
