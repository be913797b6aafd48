package org.xieshang.research;

import java.time.LocalDateTime;

/**
 * A request for more time in research that nobody has answered yet.
 *
 * @param askedBy in the words of who took the request down
 */
record AskedExtension(String askedBy, String reason, LocalDateTime askedAt) {}
