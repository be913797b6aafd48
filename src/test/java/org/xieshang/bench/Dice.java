package org.xieshang.bench;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Seeded chance. A choice is dealt from a shuffled deck and not thrown, so that what is rare comes as often as it should, whatever the
 * seed; what was dealt is counted.
 */
final class Dice {

  private final Random random;
  private final Map<String, List<String>> decks = new HashMap<>();
  private final Map<String, Map<String, Integer>> dealt = new TreeMap<>();

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Deals a card.
   *
   * @param point what is decided, such as {@code decideTopic.ruling}
   * @param cards the whole deck, such as {@code "ACCEPT*12 REJECT*2 DEFER"}
   */
  String deal(String point, String cards) {
    return deal(point, cards, null);
  }

  /** Deals the next card that is allowed here; the others stay for later. */
  String deal(String point, String cards, Collection<String> allowed) {
    Map<String, Integer> counts = dealt.computeIfAbsent(point, key -> new LinkedHashMap<>());
    List<String> fresh = deck(cards);
    fresh.forEach(card -> counts.putIfAbsent(card, 0));
    if (allowed != null && fresh.stream().noneMatch(allowed::contains)) {
      throw new IllegalStateException(point + " offers only " + allowed);
    }
    List<String> deck = decks.computeIfAbsent(point, key -> new ArrayList<>());
    while (true) {
      for (int i = 0; i < deck.size(); i++) {
        if (allowed == null || allowed.contains(deck.get(i))) {
          String card = deck.remove(i);
          counts.merge(card, 1, Integer::sum);
          return card;
        }
      }
      Collections.shuffle(fresh, random);
      deck.addAll(fresh);
    }
  }

  private static List<String> deck(String cards) {
    List<String> deck = new ArrayList<>();
    for (String card : cards.split(" ")) {
      String[] times = card.split("\\*");
      deck.addAll(Collections.nCopies(times.length == 1 ? 1 : Integer.parseInt(times[1]), times[0]));
    }
    return deck;
  }

  boolean happens(String point, int times, int outOf) {
    return deal(point, "yes*" + times + " no*" + (outOf - times)).equals("yes");
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(Math.max(1, last - first + 1));
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return oneOf(Arrays.asList(all));
  }

  /** So many of them, in their order; all, if there are no more. */
  <T> List<T> some(List<T> all, int howMany) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    return places.stream().limit(howMany).sorted().map(all::get).toList();
  }

  /** While offices are open. */
  LocalTime officeHour() {
    return LocalTime.of(8, 40).plusMinutes(random.nextInt(500));
  }

  /** How often each card was dealt, by point. */
  Map<String, Map<String, Integer>> dealt() {
    return dealt;
  }
}
