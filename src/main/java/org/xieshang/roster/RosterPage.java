package org.xieshang.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 名册: file in, preview, apply, file out; for the district's office. {@code access} has asked for the login and for the token. */
@Controller
@RequestMapping("/roster")
class RosterPage {

  private final Imports imports;

  RosterPage(Imports imports) {
    this.imports = imports;
  }

  @GetMapping({"", "/"})
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!allowed(request)) {
      return refuse(response, model);
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
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    if (!allowed(request)) {
      return refuse(response, model);
    }
    ImportSheet chosen = Arrays.stream(ImportSheet.values()).filter(one -> one.name().equals(sheet)).findFirst().orElse(null);
    if (chosen == null) {
      next.addFlashAttribute("slip", "没有选择表格：请选择委员、工作站或职务，再上传一次。");
    } else if (file == null || file.isEmpty()) {
      next.addFlashAttribute("slip", "没有收到文件，或文件是空的：请选择一份有内容的 XLSX 或 CSV 文件，再上传一次。");
    } else {
      imports.receive(request.getUserPrincipal().getName(), chosen, nameOf(file), file::transferTo);
    }
    return "redirect:/roster";
  }

  @PostMapping("/apply")
  String apply(
      HttpServletRequest request, HttpServletResponse response, Model model, @RequestParam(defaultValue = "end") String gone) {
    if (!allowed(request)) {
      return refuse(response, model);
    }
    imports.apply(request.getUserPrincipal().getName(), gone.equals("keep"));
    return "redirect:/roster";
  }

  @PostMapping("/discard")
  String discard(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!allowed(request)) {
      return refuse(response, model);
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
    return request.isUserInRole("leading-group-office") || request.isUserInRole("camunda-admin");
  }

  private static String refuse(HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    model.addAttribute("sentence", "名册只由领导小组办公室和系统管理员维护。");
    return "refused";
  }

  /** Without a path, and not longer than a line. */
  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
    return last.isBlank() ? "上传的文件" : last.length() > 80 ? last.substring(0, 80) : last;
  }
}
