package org.xieshang.procedure;

/** The variables that every model of a case carries: ids, what deadlines read, and the words on a task's card. */
public final class Case {

  public static final Variable<Long> TOPIC_ID = new Variable<>("topicId", Long.class);
  /** Only while a case starts: the station it belongs to, where the one who starts it doesn't say so. */
  public static final Variable<String> STATION_ID = new Variable<>("stationId", String.class);
  public static final Variable<String> TITLE = new Variable<>("title", String.class);
  public static final Variable<String> CASE_NUMBER = new Variable<>("caseNumber", String.class);
  public static final Variable<String> TIER = new Variable<>("tier", String.class);
  public static final Variable<String> TRACK = new Variable<>("track", String.class);
  public static final Variable<Integer> PRIORITY = new Variable<>("priority", Integer.class);
  public static final Variable<Integer> ROUND = new Variable<>("round", Integer.class);

  public static final String DISTRICT = "DISTRICT";
  public static final String TOWNSHIP = "TOWNSHIP";
  public static final String VILLAGE = "VILLAGE";

  public static final String NORMAL = "NORMAL";
  public static final String MICRO = "MICRO";
  public static final String EMERGENCY = "EMERGENCY";

  private Case() {}

  /** An emergency stands above everything else in a task list. */
  public static int priorityOf(String track) {
    return EMERGENCY.equals(track) ? 90 : 50;
  }
}
