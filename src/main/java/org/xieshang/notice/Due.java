package org.xieshang.notice;

/** A delivery whose time has come, locked by whoever reads it. */
record Due(long id, long messageId, String channel, int attempts) {}
