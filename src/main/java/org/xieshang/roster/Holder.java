package org.xieshang.roster;

/** Who holds a post: the account stays with the post, the name changes with the person. */
public record Holder(String account, String name, String role, String stationId, String organizationId) {}
