package org.xieshang.counter;

/**
 * What a card of the list says of its case, in words.
 *
 * @param id the task
 * @param stage where the case stands; null for what concerns no case
 * @param station whose case it is, for whoever answers for several; else null
 * @param round the round of consultation in words; null in the first
 * @param due how long there is left; null without a due date
 * @param dueAt the due date itself, for the hint
 * @param urgency {@code late}, {@code soon} or {@code fine}; null without a due date
 * @param claimable whether the visitor could claim it now
 */
record Card(String id, String stage, String station, String round, String due, String dueAt, String urgency, boolean claimable) {}
