package org.xieshang.outcome;

/** The head's marks for a case, 1 to 5 each. */
record Evaluation(
    int topicQuality,
    int researchDepth,
    int consultationBreadth,
    int outcomeEffect,
    int publicApproval,
    String lessons,
    boolean exemplary) {}
