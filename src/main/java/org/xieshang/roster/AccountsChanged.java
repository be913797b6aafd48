package org.xieshang.roster;

/** Published inside the transaction that changes who has which post or serves where: accounts, groups and stations have to follow in it. */
public record AccountsChanged() {}
