package org.xieshang.outcome;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * How many of those concerned are satisfied.
 *
 * @param complaints why some are not; null when all are
 * @param passed by the decision table; null until judged
 * @param rate percent of those who answered
 */
record Survey(
    long id,
    LocalDateTime surveyedAt,
    int concerned,
    int satisfied,
    int basicallySatisfied,
    int unsatisfied,
    String complaints,
    Boolean passed,
    BigDecimal rate,
    String judgement) {}
