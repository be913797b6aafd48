package org.xieshang.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshang.access.Visitor;
import org.xieshang.roster.Station;

/** 调度汇报: what the visitor's stations have reported, to read and to print; {@code access} has asked for the login. */
@Controller
@RequestMapping("/reports")
class ReportPage {

  private final ReportShelf shelf;

  ReportPage(ReportShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping({"", "/"})
  String list(
      Visitor visitor,
      @RequestParam(name = "station", defaultValue = "") String station,
      @RequestParam(name = "page", defaultValue = "1") String page,
      Model model) {
    List<Station> stations = shelf.stations(visitor);
    String chosen = stations.stream().map(Station::id).filter(station::equals).findFirst().orElse(null);
    model.addAttribute("stations", stations);
    model.addAttribute("names", stations.stream().collect(Collectors.toMap(Station::id, Station::name)));
    model.addAttribute("station", chosen);
    model.addAttribute("found", shelf.list(visitor, chosen, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1));
    return "dispatch/reports";
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String one(Visitor visitor, @PathVariable long id, Model model, HttpServletResponse response) {
    Optional<ReportShelf.Opened> found = shelf.find(visitor, id);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("sentence", "没有这份汇报，或者它还没有归档，或者不属于您的工作站。");
      return "refused";
    }
    model.addAttribute("opened", found.get());
    return "dispatch/report";
  }
}
