package org.xieshang.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshang.access.AlreadyHandled;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.InvalidInput;

/** 外出代办: arranging who stands in, and what waits for a substitute; {@code access} has asked for the login. */
@Controller
@RequestMapping("/counter/absence")
class AbsencePage {

  /** Members and departments are asked by name, and nobody answers for them. */
  static final Set<String> USERS = Set.of(
      "coordinator", "station-head", "party-committee", "committee-liaison",
      "area-leader", "vice-chair", "chair", "leading-group-office", "first-group-leader", "camunda-admin");

  private final Standing standing;

  AbsencePage(Standing standing) {
    this.standing = standing;
  }

  @GetMapping({"", "/"})
  String page(Visitor visitor, @RequestParam(name = "for", defaultValue = "") String absent, Model model, HttpServletResponse response) {
    return show(visitor, new Standing.Typed(absent.isBlank() ? visitor.userId() : absent.strip(), "", "", "", ""), null, model, response);
  }

  @PostMapping({"", "/"})
  String arrange(
      Visitor visitor,
      @RequestParam String absent,
      @RequestParam(defaultValue = "") String substitute,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response) {
    Standing.Typed typed = new Standing.Typed(absent, substitute, from, to, reason);
    try {
      standing.arrange(visitor, typed);
    } catch (InvalidInput slip) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return show(visitor, typed, slip.getMessage(), model, response);
    }
    return "redirect:/counter/absence";
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(Visitor visitor, @PathVariable long id) {
    standing.end(visitor, id);
    return "redirect:/counter/absence";
  }

  /** Takes a task and opens it where it is worked on. */
  @PostMapping("/take")
  String take(Visitor visitor, @RequestParam String task) {
    standing.takeOver(task, visitor);
    return "redirect:/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task.replaceAll("[^A-Za-z0-9-]", "");
  }

  private String show(Visitor visitor, Standing.Typed typed, String fault, Model model, HttpServletResponse response) {
    if (USERS.stream().noneMatch(visitor::is)) {
      throw new Refused("点名请您办理的任务只能由您本人办理，不能安排代办；确实不能办的，请在表单里谢绝，或联系工作站联络员。");
    }
    model.addAttribute("people", standing.people(visitor));
    model.addAttribute("substitutes", standing.substitutes(visitor, typed.absent()));
    model.addAttribute("absentName", standing.nameOf(typed.absent()));
    model.addAttribute("administrator", visitor.isAdministrator());
    model.addAttribute("typed", typed);
    model.addAttribute("fault", fault);
    model.addAttribute("lines", standing.lines(visitor));
    model.addAttribute("waiting", standing.waiting(visitor));
    return "counter/absence";
  }

  @ExceptionHandler({Refused.class, AlreadyHandled.class, NoSuchElementException.class})
  String refused(RuntimeException why, Model model, HttpServletResponse response) {
    response.setStatus(why instanceof Refused
        ? HttpServletResponse.SC_FORBIDDEN
        : why instanceof AlreadyHandled ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("sentence", why.getMessage());
    return "refused";
  }
}
