package org.xieshang.counter;

/**
 * A file as it is kept.
 *
 * @param extension with its dot, as the content says and not the name it came with
 * @param preview a small JPEG; null when the content can't be drawn
 */
record CleanFile(String mediaType, String extension, byte[] content, byte[] preview) {}
