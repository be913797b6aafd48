package org.xieshang.supervision;

import java.time.LocalDate;

/**
 * Steps that have had a level and come to the next.
 *
 * @param levelNo the level they have had
 * @param takenBy they had it on this day or earlier
 */
record Waiting(int levelNo, LocalDate takenBy) {}
