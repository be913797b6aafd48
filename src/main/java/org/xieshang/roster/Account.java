package org.xieshang.roster;

import java.util.Set;

/** Someone who may log in: every group counts in every tenant, which is why a post of one station allows no second. */
public record Account(String userId, String name, Set<String> groups, Set<String> tenants) {}
