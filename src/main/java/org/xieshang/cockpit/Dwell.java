package org.xieshang.cockpit;

import java.math.BigDecimal;

/** How long cases stayed in a stage: the stay at or below which half, and nine tenths, of all lie; in days, null of none. */
record Dwell(long stays, BigDecimal median, BigDecimal ninetieth) {}
