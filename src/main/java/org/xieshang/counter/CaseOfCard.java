package org.xieshang.counter;

import org.xieshang.record.Stage;

/** A case as its card needs it. */
record CaseOfCard(long id, String title, String stationName, Stage stage, int consultationRound) {}
