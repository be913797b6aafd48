package org.xieshang.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 名册: file in, preview, apply, file out; for the district's office. {@code access} has asked for the login and for the token. */
@Controller
@RequestMapping("/roster")
class RosterPage {

  private final Imports imports;

  RosterPage(Imports imports) {
    this.imports = imports;
  }

  /** Plain HTML of ours: no script runs here, whatever stood in a cell. */
  @ModelAttribute
  void headers(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  @GetMapping({"", "/"})
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!allowed(request)) {
      return refuse(response);
    }
    List<ImportSheet> sheets = Arrays.asList(ImportSheet.values());
    model.addAttribute("sheets", sheets);
    model.addAttribute("counts", sheets.stream().map(imports::count).toList());
    model.addAttribute("upload", imports.of(request.getUserPrincipal().getName()).orElse(null));
    model.addAttribute("history", imports.history());
    return "roster/roster";
  }

  @PostMapping("/upload")
  String upload(
      HttpServletRequest request, HttpServletResponse response, @RequestParam String sheet, @RequestParam MultipartFile file)
      throws IOException {
    if (!allowed(request)) {
      return refuse(response);
    }
    ImportSheet chosen = Arrays.stream(ImportSheet.values()).filter(one -> one.name().equals(sheet)).findFirst().orElse(null);
    if (chosen != null && !file.isEmpty()) {
      Path kept = Files.createTempFile("xieshang-roster", ".upload");
      file.transferTo(kept);
      imports.receive(request.getUserPrincipal().getName(), chosen, nameOf(file), kept);
    }
    return "redirect:/roster";
  }

  @PostMapping("/apply")
  String apply(
      HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "end") String gone) {
    if (!allowed(request)) {
      return refuse(response);
    }
    imports.apply(request.getUserPrincipal().getName(), gone.equals("keep"));
    return "redirect:/roster";
  }

  @PostMapping("/discard")
  String discard(HttpServletRequest request, HttpServletResponse response) {
    if (!allowed(request)) {
      return refuse(response);
    }
    imports.discard(request.getUserPrincipal().getName());
    return "redirect:/roster";
  }

  @GetMapping("/{sheet:members|stations|posts}.{kind:xlsx|csv}")
  void export(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String sheet, @PathVariable String kind)
      throws IOException {
    if (!allowed(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ImportSheet chosen = Arrays.stream(ImportSheet.values()).filter(one -> one.path().equals(sheet)).findFirst().orElseThrow();
    boolean workbook = kind.equals("xlsx");
    response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", ContentDisposition.attachment()
        .filename(chosen.label() + "名册." + kind, StandardCharsets.UTF_8).build().toString());
    imports.export(chosen, workbook, response.getOutputStream());
  }

  /** Personal data of everybody: the office that keeps it, and who administers. */
  private static boolean allowed(HttpServletRequest request) {
    return request.getUserPrincipal() != null
        && (request.isUserInRole("leading-group-office") || request.isUserInRole("camunda-admin"));
  }

  private static String refuse(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return "roster/no-roster";
  }

  /** Without a path, and not longer than a line. */
  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
    return last.isBlank() ? "上传的文件" : last.length() > 80 ? last.substring(0, 80) : last;
  }
}
