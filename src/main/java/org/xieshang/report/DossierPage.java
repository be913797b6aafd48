package org.xieshang.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.record.Stage;

/** 案件档案: the list, and one case from its proposal to its end, to read and to print; {@code access} has asked for the login. */
@Controller
@RequestMapping("/dossier")
class DossierPage {

  private final Dossiers dossiers;
  private final OpenTasks tasks;

  DossierPage(Dossiers dossiers, OpenTasks tasks) {
    this.dossiers = dossiers;
    this.tasks = tasks;
  }

  @ModelAttribute("stages")
  List<Stage> stages() {
    return Arrays.asList(Stage.values());
  }

  @GetMapping({"", "/"})
  String list(
      Visitor visitor,
      @RequestParam(name = "q", defaultValue = "") String searched,
      @RequestParam(name = "stage", defaultValue = "") String stage,
      @RequestParam(name = "page", defaultValue = "1") String page,
      Model model) {
    Stage chosen = Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null);
    String asked = searched.length() > 60 ? searched.substring(0, 60) : searched;
    model.addAttribute("found", dossiers.list(visitor, asked, chosen, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1));
    model.addAttribute("q", asked);
    model.addAttribute("stage", chosen);
    return "report/dossiers";
  }

  /** For 全程 in Tasklist: the story of the case that a task belongs to, for whoever may read the task; null when it belongs to none. */
  @GetMapping("/task/{taskId:[A-Za-z0-9-]{1,64}}")
  @ResponseBody
  ResponseEntity<Story> story(Visitor visitor, @PathVariable String taskId) {
    return tasks.find(taskId)
        .map(task -> ResponseEntity.ok(dossiers.story(visitor, task).orElse(null)))
        .orElse(ResponseEntity.notFound().build());
  }

  @GetMapping("/{topicId:[0-9]{1,18}}")
  String one(Visitor visitor, @PathVariable long topicId, Model model, HttpServletResponse response) {
    Optional<Dossier> found = dossiers.find(visitor, topicId);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("sentence", "没有这个案件，或者不属于您的工作站。");
      return "refused";
    }
    model.addAttribute("dossier", found.get());
    return "report/dossier";
  }
}
