package org.xieshang.roster;

import java.time.LocalDate;
import java.util.Set;

/**
 * Published inside an import's own transaction.
 *
 * @param left members who are no longer in office from this day on
 */
public record RosterImported(LocalDate on, Set<String> left) {}
