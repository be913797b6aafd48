package org.xieshang.placement;

import java.time.LocalDate;

/** The last day on which a run placed a member. */
record Published(String memberId, LocalDate publishedOn) {}
