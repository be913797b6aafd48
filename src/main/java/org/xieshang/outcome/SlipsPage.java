package org.xieshang.outcome;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.roster.Roster;

/** 测评单: the coordinator has slips made and prints them; the links stand on that page and nowhere else. {@code access} has asked for the login. */
@Controller
@RequestMapping("/slips")
class SlipsPage {

  private final SurveySlips slips;
  private final Items items;
  private final Roster roster;
  private final String address;

  SlipsPage(SurveySlips slips, Items items, Roster roster, @Value("${xieshang.notice.address:}") String address) {
    this.slips = slips;
    this.items = items;
    this.roster = roster;
    this.address = address;
  }

  /** One slip as it is printed. */
  record Sheet(int number, String address, QrCode code) {}

  @GetMapping("/{itemId:[0-9]{1,18}}")
  String list(Visitor visitor, @PathVariable long itemId, HttpServletResponse response, Model model) {
    Optional<SurveyRound> round = open(visitor, itemId);
    if (round.isEmpty()) {
      return refuse(response, model);
    }
    List<Slip> issued = slips.list(round.get());
    model.addAttribute("item", items.get(itemId));
    model.addAttribute("round", round.get());
    model.addAttribute("issued", issued.size());
    model.addAttribute("answered", issued.stream().filter(Slip::answered).count());
    model.addAttribute("atOnce", SurveySlips.AT_ONCE);
    return "outcome/slips";
  }

  @PostMapping("/{itemId:[0-9]{1,18}}")
  String print(
      Visitor visitor,
      @PathVariable long itemId,
      @RequestParam(name = "count", defaultValue = "") String count,
      HttpServletResponse response,
      Model model) {
    Optional<SurveyRound> round = open(visitor, itemId);
    if (round.isEmpty()) {
      return refuse(response, model);
    }
    String base = (address.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : address)
        .replaceAll("/+$", "") + "/survey/";
    try {
      model.addAttribute("printed", slips.issue(itemId, count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0).stream()
          .map(slip -> new Sheet(slip.number(), base + slip.token(), QrCode.of(base + slip.token())))
          .toList());
    } catch (InvalidInput slip) {
      model.addAttribute("slip", slip.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return list(visitor, itemId, response, model);
    }
    Item item = items.get(itemId);
    model.addAttribute("item", item);
    model.addAttribute("station", roster.station(items.stationOf(item)).name());
    model.addAttribute("round", round.get());
    return "outcome/printed-slips";
  }

  private static String refuse(HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("sentence", "没有正在测评的这件事项，或者不是本站的事项。");
    return "refused";
  }

  /** Only the station's own coordinator and head; nobody else learns whether there is such an item. */
  private Optional<SurveyRound> open(Visitor visitor, long itemId) {
    return slips.current(itemId)
        .filter(round -> visitor.is("coordinator") || visitor.is("station-head"))
        .filter(round -> visitor.tenants().contains(items.stationOf(items.get(itemId))));
  }
}
