package org.xieshang.roster;

import java.time.LocalDateTime;

/**
 * One import.
 *
 * @param sheet MEMBERS, STATIONS or POSTS
 */
record Imported(
    String sheet, String importedBy, LocalDateTime importedAt, int rowTotal, int added, int changed, int ended) {}
