package org.xieshang.access;

/** Somebody who could have a task as well. */
public record Colleague(String account, String name) {}
