package org.xieshang.research;

import java.time.LocalDate;

/**
 * One visit of the case team; people by capacity and number, never by name.
 *
 * @param heardWho 三组村民、村干部 …
 */
public record Visit(LocalDate visitedOn, String place, int heardCount, String heardWho, String facts) {}
