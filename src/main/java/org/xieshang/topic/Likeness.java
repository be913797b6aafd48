package org.xieshang.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xieshang.record.Topic;

/**
 * How much two topics look alike, from 0 to 100, and in what: a hint that a person judges, so it has to be explainable.
 *
 * @param percent weighted over what is known of both
 * @param why in words
 */
record Likeness(int percent, String why) {

  static Likeness of(Topic one, Topic other, LikenessSettings weights) {
    double sum = 0;
    double known = weights.title() + weights.problem() + weights.category();
    List<String> why = new ArrayList<>();

    double titles = sharedPairs(one.title(), other.title());
    sum += weights.title() * titles;
    why.add("标题相近 " + percent(titles));

    double problems = sharedPairs(one.problem(), other.problem());
    sum += weights.problem() * problems;
    why.add("问题相近 " + percent(problems));

    if (one.category().equals(other.category())) {
      sum += weights.category();
      why.add("类别相同");
    }
    if (one.roomId() != null && other.roomId() != null) {
      known += weights.room();
      if (one.roomId().equals(other.roomId())) {
        sum += weights.room();
        why.add("同一议事室");
      }
    }
    return new Likeness((int) Math.round(100 * sum / known), String.join("，", why));
  }

  /** Dice's coefficient over pairs of neighbouring characters; punctuation and case don't count. */
  static double sharedPairs(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    if (pairs.isEmpty() || others.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(pairs);
    shared.retainAll(others);
    return 2.0 * shared.size() / (pairs.size() + others.size());
  }

  private static Set<String> pairs(String text) {
    int[] letters = text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return pairs;
  }

  private static String percent(double part) {
    return Math.round(100 * part) + "%";
  }
}
