package org.xieshang.cockpit;

import java.util.Date;

/** A step of one instance. */
record InstanceStep(String activityId, long running, long finished, long canceled, Date lastAt) {}
