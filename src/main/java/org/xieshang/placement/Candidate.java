package org.xieshang.placement;

import org.xieshang.roster.Member;

/**
 * A member who may research a case.
 *
 * @param score from 0 to 1
 * @param reason why this member, in words the member would accept
 */
public record Candidate(Member member, double score, String reason) {}
