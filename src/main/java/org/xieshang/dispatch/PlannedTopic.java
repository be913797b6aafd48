package org.xieshang.dispatch;

import java.time.LocalDate;

/**
 * One topic of a plan.
 *
 * @param plannedOn the first of its month
 * @param form a meeting type (reference.md)
 * @param deferredTopicId the case that was put off into this plan, or null
 */
record PlannedTopic(String title, String category, LocalDate plannedOn, String form, String leadName, Long deferredTopicId) {}
