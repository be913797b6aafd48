package org.xieshang.dispatch;

/** A case that topic-review put off into the next plan. */
record DeferredTopic(long id, String caseNumber, String title, String category) {}
