package org.xieshang.outcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 满意度测评 for everybody who holds a slip: without login, session, cookie or script. Another site can't post here for somebody, since
 * it does not know the token; reading the page uses nothing up, so a messenger's preview does no harm.
 */
@Controller
@RequestMapping("/survey")
class SurveyPage {

  private static final int TOO_MANY = 429;

  private final SurveySlips slips;
  private final Attempts attempts;

  SurveyPage(SurveySlips slips, Attempts attempts) {
    this.slips = slips;
    this.attempts = attempts;
  }

  /** The address is the key: it goes to no other site, and into no search engine. */
  @ModelAttribute
  void headers(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  @GetMapping("/thanks")
  String thanks(Model model) {
    model.addAttribute("sentence", "您的答复已经收到，感谢您的参与！");
    return "outcome/survey";
  }

  @GetMapping("/{token:[0-9A-Za-z-]{20,40}}")
  String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
    return carefully(request, response, model, () -> {
      show(token, model);
      return "outcome/survey";
    });
  }

  @PostMapping("/{token:[0-9A-Za-z-]{20,40}}")
  String answer(
      @PathVariable String token,
      @RequestParam(name = "answer", required = false) String code,
      @RequestParam(name = "words", defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return carefully(request, response, model, () -> {
      Optional<Answer> answer = Answer.of(code);
      String said = words.replaceAll("\\p{Cntrl}+", " ").strip();
      String slip = answer.isEmpty() ? "请先选择满意、基本满意或不满意，再提交。"
          : said.length() > SurveySlips.WORDS ? "意见最多 " + SurveySlips.WORDS + " 字，现在是 " + said.length() + " 字，请缩短后再提交。" : null;
      if (slip != null) {
        show(token, model);
        model.addAttribute("slip", slip);
        model.addAttribute("words", said);
        model.addAttribute("answer", answer.orElse(null));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return "outcome/survey";
      }
      slips.answer(token, answer.get(), said.isEmpty() ? null : said);
      return "redirect:/survey/thanks";
    });
  }

  private void show(String token, Model model) throws LinkRefused {
    model.addAttribute("question", slips.ask(token));
    model.addAttribute("answers", Answer.values());
    model.addAttribute("token", token);
  }

  private String carefully(HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
    String address = request.getRemoteAddr();
    if (!attempts.allows(address)) {
      response.setStatus(TOO_MANY);
      model.addAttribute("sentence", "访问太频繁，请五分钟后再试。");
      return "outcome/survey";
    }
    try {
      return act.perform();
    } catch (LinkRefused refused) {
      if (!refused.known()) {
        attempts.missed(address);
      }
      response.setStatus(refused.known() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
      model.asMap().clear();
      model.addAttribute("sentence", refused.getMessage());
      return "outcome/survey";
    }
  }

  @FunctionalInterface
  private interface Act {
    String perform() throws LinkRefused;
  }
}
