package org.xieshang.supervision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshang.procedure.Decisions;

/** The ladder as it stands during one page: each row of the decision table is asked for once. */
final class Rungs {

  private static final String TABLE = "supervision-recipient";
  private static final List<String> LEVELS = List.of("L0", "L1", "L2", "L3", "L4");

  /** More than any committee has posts: a table without a last rung must not run for ever. */
  private static final int MOST = 12;

  private final Decisions decisions;
  private final Map<Integer, Map<Integer, Rung>> known = new HashMap<>();

  Rungs(Decisions decisions) {
    this.decisions = decisions;
  }

  Rung get(String level, int rung) {
    Map<Integer, Rung> ofLevel = known.computeIfAbsent(LEVELS.indexOf(level), key -> new HashMap<>());
    Rung found = ofLevel.get(rung);
    if (found == null) {
      found = ask(level, rung);
      ofLevel.put(rung, found);
    }
    return found;
  }

  private Rung ask(String level, int rung) {
    Map<String, Object> row = decisions.decide(TABLE, Map.of("level", level, "rung", rung));
    String copies = row.get("copyTo") == null ? "" : row.get("copyTo").toString();
    return new Rung(
        level,
        rung,
        row.get("recipientRole").toString(),
        Arrays.stream(copies.split("[,，、 ]+")).filter(role -> !role.isEmpty()).toList(),
        row.get("document") == null ? get(level, 1).document() : row.get("document").toString(),
        row.get("afterWorkingDays") == null ? null : ((Number) row.get("afterWorkingDays")).intValue());
  }

  /** The rung of a level number, from 0 on. */
  Rung numbered(int levelNo) {
    int leaders = LEVELS.size() - 1;
    return levelNo < leaders ? get(LEVELS.get(levelNo), 1) : get(Rung.LEADERS, levelNo + 1 - leaders);
  }

  /** The rung that time leads to from a level number; -1 stands for a step that has had none. Empty at the top. */
  Optional<Rung> after(int levelNo) {
    return Optional.of(numbered(levelNo + 1)).filter(rung -> rung.afterWorkingDays() != null && rung.rung() <= MOST);
  }

  /** The rung that takes over when a post is vacant; empty when the table has no further one. */
  Optional<Rung> inPlaceOf(Rung vacant) {
    Rung next = get(vacant.level(), vacant.rung() + 1);
    boolean further = next.rung() <= MOST && !next.recipientRole().equals(vacant.recipientRole());
    return further ? Optional.of(next) : Optional.empty();
  }
}
