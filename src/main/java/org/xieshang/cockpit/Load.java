package org.xieshang.cockpit;

/** How many open cases a member researches. */
record Load(String id, long cases) {}
