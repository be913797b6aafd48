package org.xieshang.outcome;

import java.time.LocalDateTime;

/** One progress report. */
record Progress(LocalDateTime reportedAt, int percentDone, String words) {}
