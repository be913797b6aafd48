package org.xieshang.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xieshang.access.Visitor;

/** 我的消息: what was sent to whoever is logged in, and nobody else's; {@code access} has asked for the login. */
@Controller
@RequestMapping("/messages")
class MessagesPage {

  private final Inbox inbox;

  MessagesPage(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping({"", "/"})
  String list(
      Visitor visitor,
      @RequestParam(name = "unread", defaultValue = "false") String unread,
      @RequestParam(name = "page", defaultValue = "1") String page,
      Model model) {
    boolean unreadOnly = unread.equals("true");
    model.addAttribute("found", inbox.list(visitor.userId(), unreadOnly, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1));
    model.addAttribute("unread", unreadOnly);
    model.addAttribute("waiting", inbox.unread(visitor.userId()));
    return "notice/messages";
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String one(Visitor visitor, @PathVariable long id, Model model, HttpServletResponse response) {
    Optional<Letter> letter = inbox.open(visitor.userId(), id);
    if (letter.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("sentence", "没有这条消息，或者它不是发给您的。");
      return "refused";
    }
    model.addAttribute("letter", letter.get());
    return "notice/message";
  }

  @PostMapping("/read")
  String readAll(Visitor visitor) {
    inbox.readAll(visitor.userId());
    return "redirect:/messages";
  }

  /** For the number beside 我的消息 in Tasklist. */
  @GetMapping("/unread")
  @ResponseBody
  Map<String, Integer> unread(Visitor visitor) {
    return Map.of("unread", inbox.unread(visitor.userId()));
  }
}
