package org.xieshang.counter;

/** A file's content with what a browser has to be told of it. */
record StoredFile(String name, String mediaType, byte[] content) {}
