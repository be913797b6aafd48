package org.xieshang.procedure;

/** For what a case passes to another station: the engine carries a job out as its own station, which sees no other. */
public interface AcrossStations {

  /**
   * Carries out an act that reaches another station's case, and goes back to the station it came from.
   *
   * @param act what it throws is passed on
   */
  void run(Runnable act);
}
