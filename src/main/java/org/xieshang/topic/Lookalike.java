package org.xieshang.topic;

import org.xieshang.record.Topic;

/** An open topic of the same station beside the one that is looked at. */
record Lookalike(Topic topic, Likeness likeness) {}
