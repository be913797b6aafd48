package org.xieshang.placement;

import java.time.LocalDateTime;

/** Who did what in a run; lines are only added. */
record RunAct(LocalDateTime actedAt, String actor, String step, String words) {}
