package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A promise with its case and its unit; {@code endedAt} is null while it is open. */
record PromiseRow(
    long id,
    String title,
    long caseId,
    String caseNumber,
    String caseTitle,
    String stationId,
    String stationName,
    String departmentId,
    String departmentName,
    LocalDate dueOn,
    String status,
    Integer percentDone,
    String resultClass,
    LocalDateTime endedAt) {}
