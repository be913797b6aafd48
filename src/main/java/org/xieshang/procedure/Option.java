package org.xieshang.procedure;

/** One choice of a select, radio or checklist: what is stored, what is read. */
public record Option(String value, String label) {}
