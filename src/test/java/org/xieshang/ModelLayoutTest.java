package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a leader can read the picture of a model: no flow crosses another, no words lie on a flow or on a shape. */
class ModelLayoutTest {

  /** What bpmn-js draws a label with, in pixels. */
  private static final int LINE = 14;

  private static final int HAN = 11;
  private static final int LATIN = 6;
  private static final int NARROWEST = 90;

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void flowsDoNotCross(Path file) {
    List<Map.Entry<String, List<Line2D>>> flows = List.copyOf(flows(Bpmn.readModelFromFile(file.toFile())).entrySet());
    List<String> crossings = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      for (int j = i + 1; j < flows.size(); j++) {
        List<Line2D> others = flows.get(j).getValue();
        if (flows.get(i).getValue().stream().anyMatch(line -> others.stream().anyMatch(other -> cross(line, other)))) {
          crossings.add(flows.get(i).getKey() + " × " + flows.get(j).getKey());
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void wordsLieOnNothing(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    Map<String, List<Line2D>> flows = flows(model);
    Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
    Map<String, Rectangle2D> words = new LinkedHashMap<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      if (!(shape.getBpmnElement() instanceof SubProcess)) {
        shapes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds()));
      }
      words(shape.getBpmnElement(), shape.getBpmnLabel(), words);
    }
    model.getModelElementsByType(BpmnEdge.class).forEach(edge -> words(edge.getBpmnElement(), edge.getBpmnLabel(), words));

    List<String> overlaps = new ArrayList<>();
    words.forEach((owner, box) -> {
      flows.forEach((flow, lines) -> {
        if (lines.stream().anyMatch(box::intersectsLine)) {
          overlaps.add(owner + " on " + flow);
        }
      });
      shapes.forEach((shape, bounds) -> {
        // A gateway's words may touch the empty corners around it.
        if (!shape.equals(owner) && box.intersects(bounds)) {
          overlaps.add(owner + " on " + shape);
        }
      });
    });
    assertThat(overlaps).isEmpty();
  }

  private static Map<String, List<Line2D>> flows(BpmnModelInstance model) {
    Map<String, List<Line2D>> flows = new LinkedHashMap<>();
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      List<Point2D> points = edge.getWaypoints().stream().<Point2D>map(at -> new Point2D.Double(at.getX(), at.getY())).toList();
      flows.put(edge.getBpmnElement().getId(), IntStream.range(1, points.size())
          .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
          .toList());
    }
    return flows;
  }

  /** Each passes from one side of the other to its other side; flows that share a piece of their way, or only meet, don't. */
  private static boolean cross(Line2D line, Line2D other) {
    return line.relativeCCW(other.getP1()) * line.relativeCCW(other.getP2()) < 0
        && other.relativeCCW(line.getP1()) * other.relativeCCW(line.getP2()) < 0;
  }

  /** The words themselves, in the middle of the room that the model gives them. */
  private static void words(BaseElement element, BpmnLabel label, Map<String, Rectangle2D> words) {
    if (label == null || label.getBounds() == null || !(element instanceof FlowElement named) || named.getName() == null) {
      return;
    }
    Rectangle2D room = rectangle(label.getBounds());
    int length = named.getName().codePoints().map(sign -> sign > 0xff ? HAN : LATIN).sum();
    double width = Math.max(room.getWidth(), NARROWEST);
    double lines = Math.ceil(length / width);
    double shown = Math.min(length, width);
    words.put(element.getId(), new Rectangle2D.Double(room.getCenterX() - shown / 2 + 2, room.getY() + 2, shown - 4, LINE * lines - 4));
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
