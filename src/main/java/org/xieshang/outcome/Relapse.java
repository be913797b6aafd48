package org.xieshang.outcome;

/** An item that did not last, and what the look-back found. */
record Relapse(long itemId, String findings) {}
