package org.xieshang.counter;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieshang.access.Visitor;

/** What the scripts in Tasklist ask for; {@code access} has asked for the login. */
@RestController
@RequestMapping("/counter")
class CounterPage {

  /** A list has at most so many cards. */
  private static final int MOST_CARDS = 100;

  private final Cards cards;

  CounterPage(Cards cards) {
    this.cards = cards;
  }

  /** What stands on the cards of these tasks; a task that is gone, or not for the visitor, has none. */
  @GetMapping("/cards")
  List<Card> cards(Visitor visitor, @RequestParam(name = "task", required = false) List<String> taskIds) {
    return cards.list(visitor, taskIds == null ? List.of() : taskIds.stream().distinct().limit(MOST_CARDS).toList());
  }

  /** Our own pages that the visitor may open, for the navigation bar. */
  @GetMapping("/pages")
  List<OwnPage> pages(Visitor visitor) {
    return OwnPage.of(visitor);
  }
}
