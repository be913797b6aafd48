package org.xieshang.roster;

import java.time.Instant;
import java.util.List;

/** Somebody's file on its way in: what is known of it so far. Nothing of it is in the tables before it is applied. */
final class Upload {

  /** How far it is. */
  enum State {
    READING, BROKEN, READY, APPLYING, APPLIED, FAILED
  }

  /** One line of the preview. */
  record Change(String kind, String id, String name, String what) {}

  private final ImportSheet sheet;
  private final String fileName;
  private final Instant at;
  private volatile State state = State.READING;
  private volatile long line;
  private volatile String failure;
  private volatile Preview preview = new Preview(0, 0, 0, 0, List.of(), 0, List.of(), null, null);

  /**
   * What applying would do.
   *
   * @param changes the first of them
   * @param faults the first of them; with a single one nothing can be applied
   * @param members the parsed members, when the sheet holds members
   * @param site the parsed sheet among all others, when it does not
   */
  record Preview(
      int rows, int added, int changed, int gone, List<Change> changes, int faultTotal, List<Fault> faults,
      List<Member> members, Site site) {}

  Upload(ImportSheet sheet, String fileName, Instant at) {
    this.sheet = sheet;
    this.fileName = fileName;
    this.at = at;
  }

  public ImportSheet sheet() {
    return sheet;
  }

  public String fileName() {
    return fileName;
  }

  public State state() {
    return state;
  }

  public boolean busy() {
    return state == State.READING || state == State.APPLYING;
  }

  public long line() {
    return line;
  }

  public String failure() {
    return failure;
  }

  public Preview preview() {
    return preview;
  }

  Instant at() {
    return at;
  }

  void line(long number) {
    line = number;
  }

  void enter(State next) {
    line = 0;
    state = next;
  }

  void show(Preview shown) {
    preview = shown;
    enter(shown.faultTotal() > 0 ? State.BROKEN : State.READY);
  }

  void fail(String words) {
    failure = words;
    enter(State.FAILED);
  }

  /** Keeps the figures, lets the rows go. */
  void applied() {
    preview = new Preview(preview.rows(), preview.added(), preview.changed(), preview.gone(), List.of(), 0, List.of(), null, null);
    enter(State.APPLIED);
  }
}
