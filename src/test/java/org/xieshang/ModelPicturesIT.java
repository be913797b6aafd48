package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieshang.browser.Chromium;

/**
 * Every model and decision table opens without a warning, as it would in Modeler; the models' pictures
 * stay in {@code target/models} (docs/models/README.md says how they get into the documentation).
 */
class ModelPicturesIT {

  private static final Path PICTURES = Path.of("target", "models");
  private static final int MARGIN = 40;

  private static Path tools;
  private static BrowserContext visitor;

  @BeforeAll
  static void open() {
    Machine.needs(Machine.Tool.NODE, Machine.Tool.CHROMIUM);
    tools = ModelTools.home().resolve("node_modules");
    visitor = Chromium.visitor();
  }

  @AfterAll
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelOpensWithoutAWarning(Path model) throws IOException {
    try (Page page = emptyPage()) {
      Path assets = tools.resolve("camunda-bpmn-js/dist/assets");
      style(page, assets.resolve("diagram-js.css"), assets.resolve("bpmn-js.css"), assets.resolve("bpmn-font/css/bpmn-embedded.css"));
      script(page, tools.resolve("camunda-bpmn-js/dist/camunda-platform-viewer.production.min.js"));

      assertThat(
              page.evaluate(
                  """
                  async xml => {
                    window.viewer = new BpmnViewer({ container: '#canvas' });
                    const { warnings } = await viewer.importXML(xml);
                    return warnings.map(({ message }) => message);
                  }""",
                  Files.readString(model)))
          .isEqualTo(List.of());

      takePicture(page, PICTURES.resolve(model.getFileName().toString().replace(".bpmn", ".png")));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aDecisionTableOpensWithoutAWarning(Path table) throws IOException {
    try (Page page = emptyPage()) {
      script(page, tools.resolve("dmn-js/dist/dmn-viewer.production.min.js"));

      assertThat(
              page.evaluate(
                  """
                  async xml => {
                    const viewer = new DmnJS({ container: '#canvas' });
                    const found = [...(await viewer.importXML(xml, { open: false })).warnings];
                    for (const view of viewer.getViews()) found.push(...(await viewer.open(view)).warnings);
                    return found.map(({ message }) => message);
                  }""",
                  Files.readString(table)))
          .isEqualTo(List.of());
    }
  }

  static List<Path> models() {
    return ModelTools.files(Path.of("processes"), ".bpmn");
  }

  static List<Path> tables() {
    return ModelTools.files(Path.of("processes"), ".dmn");
  }

  private static Page emptyPage() {
    Page page = visitor.newPage();
    page.setContent("<body style='margin:0'><div id='canvas' style='width:100vw;height:100vh'></div></body>");
    return page;
  }

  private static void style(Page page, Path... sheets) {
    for (Path sheet : sheets) {
      page.addStyleTag(new Page.AddStyleTagOptions().setPath(sheet));
    }
  }

  private static void script(Page page, Path script) {
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(script));
  }

  private static void takePicture(Page page, Path file) {
    @SuppressWarnings("unchecked")
    Map<String, Number> size =
        (Map<String, Number>)
            page.evaluate(
                """
                margin => {
                  const { x, y, width, height } = viewer.get('canvas').viewbox().inner;
                  window.part = { x: x - margin, y: y - margin, width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
                  return { width: part.width, height: part.height };
                }""",
                MARGIN);
    page.setViewportSize(size.get("width").intValue(), size.get("height").intValue());
    page.evaluate("() => { viewer.get('canvas').resized(); viewer.get('canvas').viewbox(part); }");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
