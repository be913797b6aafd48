package org.xieshang.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xieshang.access.AlreadyHandled;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.InvalidInput;

/** What the scripts in Tasklist ask for; {@code access} has asked for the login, and for the page's token where something changes. */
@RestController
@RequestMapping("/counter")
class CounterPage {

  private final Cards cards;
  private final Passing passing;
  private final Standing standing;

  CounterPage(Cards cards, Passing passing, Standing standing) {
    this.cards = cards;
    this.passing = passing;
    this.standing = standing;
  }

  /** Tasks that were chosen. */
  record Chosen(List<String> tasks) {}

  /** Where a task is to go, and why. */
  record Move(String to, String reason) {}

  /** What stands on the cards of these tasks; a task that is gone, or not for the visitor, has none. */
  @GetMapping("/cards")
  List<Card> cards(Visitor visitor, @RequestParam(name = "task", required = false) List<String> taskIds) {
    return cards.list(visitor, few(taskIds));
  }

  /** Our own pages that the visitor may open, for the navigation bar. */
  @GetMapping("/pages")
  List<OwnPage> pages(Visitor visitor) {
    return OwnPage.of(visitor);
  }

  /** What the scripts send back with whatever changes something; another site's script can't read it. */
  @GetMapping("/token")
  Map<String, Object> token(HttpServletRequest request) {
    return Map.of("token", request.getAttribute("_csrf"));
  }

  /** Claims several tasks at once. */
  @PostMapping("/claim")
  Cards.Claimed claim(@RequestBody Chosen chosen) {
    return cards.claim(few(chosen.tasks()));
  }

  @GetMapping("/tasks/{taskId}/ways")
  Passing.Ways ways(Visitor visitor, @PathVariable String taskId) {
    return passing.ways(visitor, taskId);
  }

  @PostMapping("/tasks/{taskId}/hand-over")
  Map<String, Object> handOver(Visitor visitor, @PathVariable String taskId, @RequestBody Move move) {
    passing.handOver(visitor, taskId, move.to(), move.reason());
    return Map.of();
  }

  @PostMapping("/tasks/{taskId}/send-back")
  Map<String, Object> sendBack(Visitor visitor, @PathVariable String taskId, @RequestBody Move move) {
    passing.sendBack(visitor, taskId, move.reason());
    return Map.of();
  }

  /** Takes a task in place of somebody who is away. */
  @PostMapping("/tasks/{taskId}/take-over")
  Map<String, Object> takeOver(Visitor visitor, @PathVariable String taskId) {
    standing.takeOver(taskId, visitor);
    return Map.of();
  }

  private static List<String> few(Collection<String> taskIds) {
    return taskIds == null ? List.of() : taskIds.stream().distinct().limit(Cards.MOST).toList();
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> slip(InvalidInput slip) {
    return sentence(slip);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.FORBIDDEN)
  Map<String, String> refused(Refused refused) {
    return sentence(refused);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  Map<String, String> late(AlreadyHandled late) {
    return sentence(late);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  Map<String, String> gone(NoSuchElementException gone) {
    return sentence(gone);
  }

  private static Map<String, String> sentence(RuntimeException said) {
    return Map.of("message", said.getMessage());
  }
}
