package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models, decision tables and forms are free of what Modeler would underline, warnings included. */
class ModelLintIT {

  @BeforeAll
  static void needsNode() {
    Machine.needs(Machine.Tool.NODE);
  }

  @Test
  void nothingIsUnderlined() {
    List<String> command = new ArrayList<>(List.of(Machine.Tool.NODE.path().toString(), "lint.js"));
    Stream.of(
            ModelTools.files(Path.of("processes"), ".bpmn"),
            ModelTools.files(Path.of("processes"), ".dmn"),
            ModelTools.files(Path.of("forms"), ".form"))
        .flatMap(List::stream)
        .map(file -> file.toAbsolutePath().toString())
        .forEach(command::add);

    ModelTools.Output lint = ModelTools.run(ModelTools.home(), command);

    assertThat(lint.text()).isEmpty();
    assertThat(lint.code()).isZero();
  }
}
