package org.xieshang.roster;

/**
 * One fixed seat in a body.
 *
 * @param capacity 委员, 村民代表, 乡贤 …, in the committee's own words
 * @param duty FIRST_CONVENER, EXECUTIVE_CONVENER, SECRETARY or MEMBER
 * @param account null for someone without one
 */
public record BodyMember(String name, String capacity, String duty, String account) {}
