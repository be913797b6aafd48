package org.xieshang.cockpit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;

/** At whom something lies, and who acted, as people call them. */
@Component
class People {

  private final CaseMapper mapper;
  private final Words words;

  People(CaseMapper mapper, Words words) {
    this.mapper = mapper;
    this.words = words;
  }

  /** Who these accounts, or groups, are; whom nobody knows is not in it. */
  Map<String, Person> find(Collection<String> ids) {
    Set<String> asked = new LinkedHashSet<>(ids);
    asked.remove(null);
    Map<String, Person> found = new HashMap<>();
    if (!asked.isEmpty()) {
      mapper.listPeople(asked).forEach(person -> found.put(person.id(), person));
    }
    return found;
  }

  /** 张三（工作站联络员）; a unit by its name alone. */
  String nameOf(Person person) {
    return "organization".equals(person.role()) ? person.name() : person.name() + "（" + roleOf(person) + "）";
  }

  /** 工作站联络员. */
  String roleOf(Person person) {
    return words.of("cockpit.role", person.role());
  }

  /**
   * The words for holders such as {@code user:coordinator-226} and {@code group:coordinator@621202226}.
   *
   * @param stations names by id
   */
  Map<String, String> holderNames(Collection<String> holders, Map<String, String> stations) {
    Map<String, Person> known = find(holders.stream().map(People::idOf).toList());
    Map<String, String> names = new HashMap<>();
    for (String holder : holders) {
      Person person = known.get(idOf(holder));
      if (person != null) {
        names.put(holder, nameOf(person));
      } else if (holder.startsWith("group:")) {
        String station = holder.substring(holder.indexOf('@') + 1);
        names.put(holder, stations.getOrDefault(station, station) + " " + words.of("cockpit.role", idOf(holder)));
      } else {
        names.put(holder, idOf(holder));
      }
    }
    return names;
  }

  private static String idOf(String holder) {
    int at = holder.lastIndexOf('@');
    return holder.substring(holder.indexOf(':') + 1, holder.startsWith("group:") && at > 0 ? at : holder.length());
  }

  static boolean isSystem(String actor) {
    return Journal.SYSTEM.equals(actor);
  }
}
