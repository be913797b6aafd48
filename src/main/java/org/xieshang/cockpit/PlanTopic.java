package org.xieshang.cockpit;

import java.time.LocalDate;

/** A topic of a plan, on the first day of its month. */
record PlanTopic(String title, String category, LocalDate plannedOn) {}
