package org.xieshang.placement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 编组: the runs, and one proposal station by station; for the district's leaders, {@code access} has asked for the login. */
@Controller
@RequestMapping("/placement")
class PlacementPage {

  private static final Set<String> READERS =
      Set.of("leading-group-office", "vice-chair", "chair", "first-group-leader", "camunda-admin");

  private final Runs runs;
  private final ProposalSheets sheets;

  PlacementPage(Runs runs, ProposalSheets sheets) {
    this.runs = runs;
    this.sheets = sheets;
  }

  @GetMapping({"", "/"})
  String list(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!allowed(request)) {
      return refuse(response, model, HttpServletResponse.SC_FORBIDDEN);
    }
    model.addAttribute("runs", runs.list());
    return "placement/runs";
  }

  @GetMapping("/{runId:[0-9]{1,18}}")
  String one(HttpServletRequest request, HttpServletResponse response, @PathVariable long runId, Model model) {
    if (!allowed(request)) {
      return refuse(response, model, HttpServletResponse.SC_FORBIDDEN);
    }
    Optional<Run> run = runs.find(runId);
    if (run.isEmpty()) {
      return refuse(response, model, HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("sheet", sheets.of(run.get()));
    return "placement/run";
  }

  private static boolean allowed(HttpServletRequest request) {
    return READERS.stream().anyMatch(request::isUserInRole);
  }

  private static String refuse(HttpServletResponse response, Model model, int status) {
    response.setStatus(status);
    model.addAttribute("sentence", "没有这个编组批次，或者不在您的职责范围内。");
    return "refused";
  }
}
