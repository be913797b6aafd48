package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Models, forms, decision tables and Java fit together by name, so that a reader can walk from the picture to the code. */
class ProcessModelTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");
  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final Pattern READABLE = Pattern.compile("[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");
  private static final Pattern READABLE_FILE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{7,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern ROOT = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
  private static final Pattern VARIABLE = Pattern.compile("new\\s+Variable<>\\(\\s*\"(\\w+)\"");
  private static final Pattern BEAN_METHOD = Pattern.compile("@Bean(?:\\([^)]*\\))?\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:\\w+\\s+)*?[\\w<>?, ]+\\s+(\\w+)\\(");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> DRAWING =
      Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");
  private static final Set<String> JUEL =
      Set.of("and", "or", "not", "empty", "true", "false", "null", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof");
  private static final Set<String> OF_THE_ENGINE =
      Set.of("execution", "task", "decisionResult", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
  // What Tasklist's form-js (1.8.7) shows; one filepicker or documentPreview breaks the whole form.
  private static final Set<String> COMPONENTS =
      Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime", "group",
          "dynamiclist", "table", "separator", "spacer");

  private static final Set<String> BEANS = beans();
  private static final Map<String, Set<String>> VARIABLES = variables();

  private final List<String> faults = new ArrayList<>();

  // ---- models

  @ParameterizedTest
  @MethodSource("models")
  void aModelIsNamedAsItsFileAndKeepsItsHistory(Path file) {
    Collection<Process> processes = read(file).getModelElementsByType(Process.class);
    assertThat(processes).hasSize(1);
    Process process = processes.iterator().next();
    check(process.getId().equals(name(file)), "the process key is %s", process.getId());
    check(READABLE_FILE.matcher(name(file)).matches(), "the file name is not in kebab-case");
    check(process.isExecutable(), "it is not executable");
    check(han(process.getName()), "it has no Chinese name");
    check(process.getCamundaVersionTag() != null, "it has no version tag");
    String keeps = process.getCamundaHistoryTimeToLiveString();
    check(keeps != null && keeps.matches("P\\d+D"), "historyTimeToLive is %s, not in days as P1825D", keeps);
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void idsAreReadable(Path file) {
    BpmnModelInstance model = read(file);
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      check(READABLE.matcher(node.getId()).matches(), "%s is not a name", node.getId());
    }
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      check(flow.getId().startsWith(flow.getSource().getId() + "_"), "%s should be named %s_<answer>", flow.getId(), flow.getSource().getId());
    }
    for (Element element : elements(file)) {
      check(!GENERATED.matcher(element.getAttribute("id")).matches(), "%s is a generated id", element.getAttribute("id"));
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aUserTaskSaysWhoWhatAndWhen(Path file) {
    for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
      String id = task.getId();
      String form = kebab(base(id));
      check(form.equals(task.getCamundaFormRef()), "%s: its form is %s, not %s", id, task.getCamundaFormRef(), form);
      check("latest".equals(task.getCamundaFormRefBinding()), "%s: its form is not bound to the latest version", id);
      check(Files.exists(FORMS.resolve(form + ".form")), "%s: forms/%s.form is missing", id, form);
      check(
          Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers())
              .anyMatch(who -> who != null && !who.isBlank()),
          "%s: nobody is named for it", id);
      check(task.getCamundaDueDate() != null, "%s: it has no due date", id);
      check(han(task.getName()), "%s: it has no Chinese name", id);
      check(task.getDocumentations().stream().anyMatch(text -> han(text.getTextContent())), "%s: its documentation says nothing", id);
      for (String event : List.of("create", "complete")) {
        check(
            extensions(task, CamundaTaskListener.class).stream()
                .anyMatch(listener -> event.equals(listener.getCamundaEvent()) && bean(id).equals(listener.getCamundaDelegateExpression())),
            "%s: %s does not listen to %s", id, bean(id), event);
      }
    }
    noFaultsIn(file);
  }

  /** Who is asked by name alone may leave the station; then the model finds somebody else (access, LeftBehind). */
  @ParameterizedTest
  @MethodSource("models")
  void aTaskThatOnlyNamesPeopleHearsOfTheirLeaving(Path file) {
    BpmnModelInstance model = read(file);
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (task.getCamundaCandidateGroups() == null) {
        check(
            model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task) && event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(heard -> heard instanceof MessageEventDefinition message && "holderLeft".equals(message.getMessage().getName())),
            "%s: nobody takes over when who is named leaves: it needs the boundary message holderLeft", task.getId());
      }
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aServiceTaskCallsTheBeanOfItsName(Path file) {
    for (ServiceTask task : read(file).getModelElementsByType(ServiceTask.class)) {
      check(bean(task.getId()).equals(task.getCamundaDelegateExpression()), "%s calls %s", task.getId(), task.getCamundaDelegateExpression());
      check(han(task.getName()), "%s has no Chinese name", task.getId());
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void savePointsStandWhereTheyAreNeeded(Path file) {
    BpmnModelInstance model = read(file);
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      check(!node.isCamundaAsyncAfter(), "%s: asyncAfter belongs on a multi-instance body", node.getId());
      check(!node.isCamundaAsyncBefore() || retries(node), "%s: asyncBefore without R3/PT1M", node.getId());
      check(!node.isCamundaAsyncBefore() || node instanceof Activity, "%s: asyncBefore belongs on a task", node.getId());
    }
    for (MultiInstanceLoopCharacteristics body : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
      String id = ((Activity) body.getParentElement()).getId();
      check(body.isSequential() || body.isCamundaAsyncAfter() && body.isCamundaExclusive(),
          "%s: two who complete at once lose one answer without asyncAfter and exclusive on the parallel body", id);
      check(!body.isCamundaAsyncAfter() || retries(body), "%s: asyncAfter without R3/PT1M", id);
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aGatewayAsksAndItsExitsAnswer(Path file) {
    for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() < 2) {
        continue;
      }
      check(gateway.getName() != null && gateway.getName().endsWith("？"), "%s does not ask: %s", gateway.getId(), gateway.getName());
      for (SequenceFlow exit : gateway.getOutgoing()) {
        check(han(exit.getName()), "%s does not answer", exit.getId());
        check(exit.getConditionExpression() != null ^ exit.equals(gateway.getDefault()), "%s needs a condition or to be the default, not both", exit.getId());
      }
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void expressionsUseWhatIsDeclared(Path file) {
    BpmnModelInstance model = read(file);
    Set<String> known = new TreeSet<>(OF_THE_ENGINE);
    known.addAll(BEANS);
    known.addAll(variablesOf(file));
    model.getModelElementsByType(CamundaInputParameter.class).forEach(one -> known.add(one.getCamundaName()));
    model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
        .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable).filter(Objects::nonNull).forEach(known::add);
    for (Element element : elements(file)) {
      texts(element).flatMap(ProcessModelTest::roots).filter(root -> !known.contains(root))
          .forEach(root -> faults.add("%s uses %s, which is no bean and nothing its contract declares".formatted(owner(element), root)));
    }
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      ConditionExpression condition = flow.getConditionExpression();
      check(condition == null || EXPRESSION.matcher(condition.getTextContent()).find(), "%s: its condition is no expression", flow.getId());
    }
    noFaultsIn(file);
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatAModelCallsExists(Path file) {
    BpmnModelInstance model = read(file);
    Set<String> declared = variablesOf(file);
    for (Element element : elements(file)) {
      String delegate = element.getAttributeNS(CAMUNDA, "delegateExpression");
      check(delegate.isEmpty() || BEANS.contains(delegate.replaceAll("[$#{}]", "")), "%s calls %s: no such class", owner(element), delegate);
      check(!element.hasAttributeNS(CAMUNDA, "class") && !element.hasAttributeNS(CAMUNDA, "expression"),
          "%s: a class or an expression instead of a delegate expression", owner(element));
    }
    for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
      check(Files.exists(PROCESSES.resolve(call.getCalledElement() + ".bpmn")), "%s calls %s: no such model", call.getId(), call.getCalledElement());
      check("latest".equals(call.getCamundaCalledElementBinding()), "%s is not bound to the latest version", call.getId());
      check(extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaBusinessKey() != null), "%s does not pass the case number on", call.getId());
      Stream.concat(
              extensions(call, CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
              extensions(call, CamundaOut.class).stream().map(CamundaOut::getCamundaTarget))
          .filter(one -> one != null && !declared.contains(one) && !one.equals(element(call)))
          .forEach(one -> faults.add("%s passes %s, which its contract does not declare".formatted(call.getId(), one)));
    }
    for (BusinessRuleTask rule : model.getModelElementsByType(BusinessRuleTask.class)) {
      check(Files.exists(PROCESSES.resolve(rule.getCamundaDecisionRef() + ".dmn")), "%s asks %s: no such table", rule.getId(), rule.getCamundaDecisionRef());
      check("latest".equals(rule.getCamundaDecisionRefBinding()), "%s is not bound to the latest version", rule.getId());
      extensions(rule, CamundaInputOutput.class).stream().flatMap(io -> io.getCamundaOutputParameters().stream()).map(CamundaOutputParameter::getCamundaName).filter(one -> !declared.contains(one))
          .forEach(one -> faults.add("%s sets %s, which its contract does not declare".formatted(rule.getId(), one)));
      check(rule.getCamundaResultVariable() == null || declared.contains(rule.getCamundaResultVariable()),
          "%s sets %s, which its contract does not declare", rule.getId(), rule.getCamundaResultVariable());
    }
    for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
      String form = start.getCamundaFormRef();
      check(form == null || form.equals(kebab(start.getId())), "%s: its form is %s", start.getId(), form);
      check(form == null || "latest".equals(start.getCamundaFormRefBinding()), "%s: its form is not bound to the latest version", start.getId());
      check(form == null || Files.exists(FORMS.resolve(form + ".form")), "%s: forms/%s.form is missing", start.getId(), form);
    }
    noFaultsIn(file);
  }

  // ---- forms

  @ParameterizedTest
  @MethodSource("models")
  void aFieldIsNotNamedAsAVariable(Path file) {
    Set<String> declared = variablesOf(file);
    for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
      Path form = FORMS.resolve(kebab(base(task.getId())) + ".form");
      if (Files.exists(form)) {
        keys(json(form)).filter(declared::contains).forEach(key ->
            faults.add("%s: its field %s is also a process variable, which the entered value would replace".formatted(task.getId(), key)));
      }
    }
    noFaultsIn(file);
  }

  /** The keys that a form submits at its top. */
  private static Stream<String> keys(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false).flatMap(component ->
        component.path("type").asText().equals("group") ? keys(component)
            : Stream.of(component.path("key").asText(component.path("path").asText())).filter(key -> !key.isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsWhatTasklistShows(Path file) {
    JsonNode form = json(file);
    check(form.path("id").asText().equals(name(file)), "its id is %s", form.path("id"));
    check(form.path("type").asText().equals("default"), "its type is %s", form.path("type"));
    check(form.path("executionPlatform").asText().equals("Camunda Platform") && form.path("executionPlatformVersion").asText().equals("7.24.0"),
        "its platform is not Camunda Platform 7.24.0");
    check(form.path("schemaVersion").asInt() == 16, "its schema version is %s", form.path("schemaVersion"));
    boolean ofATask = tasks().contains(name(file));
    check(ofATask || starts().contains(name(file)), "no task and no start event is named so");
    check(!ofATask || form.path("components").path(0).path("text").asText().matches("\\{\\{view\\.\\w+}}"), "a task's form begins with what it is about");
    form.path("components").forEach(this::checkComponent);
    noFaultsIn(file);
  }

  private void checkComponent(JsonNode component) {
    String what = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
    String type = component.path("type").asText();
    check(COMPONENTS.contains(type), "%s: Tasklist does not show a %s", what, type);
    check(!component.has("key") || READABLE.matcher(component.path("key").asText()).matches(), "%s is not a name", what);
    if (Set.of("textfield", "textarea").contains(type)) {
      int longest = component.path("validate").path("maxLength").asInt();
      check(longest > 0 && longest <= 2000, "%s: maxLength is %s, not up to 2000", what, longest);
    }
    if (component.has("key")) {
      boolean labelled = Stream.of("label", "dateLabel", "timeLabel").anyMatch(label -> !component.path(label).asText().isBlank());
      check(labelled, "%s has no label", what);
    }
    checkChinese(what, component);
    checkChinese(what, component.path("appearance"));
    component.path("values").forEach(option -> checkChinese(what, option));
    component.path("columns").forEach(column -> checkChinese(what, column));
    component.path("components").forEach(this::checkComponent);
  }

  private void checkChinese(String what, JsonNode node) {
    for (String key : List.of("label", "text", "description", "dateLabel", "timeLabel", "prefixAdorner", "suffixAdorner", "placeholder")) {
      String words = node.path(key).asText();
      String bare = TEMPLATE.matcher(words).replaceAll("");
      check(words.startsWith("=") || !LETTERS.matcher(bare).find() || HAN.matcher(bare).find(), "%s: its %s is not Chinese: %s", what, key, words);
    }
  }

  // ---- decision tables

  @ParameterizedTest
  @MethodSource("tables")
  void aDecisionTableSaysWhereItsValuesComeFrom(Path file) {
    DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    check(decisions.stream().anyMatch(decision -> decision.getId().equals(name(file))), "no decision is named as the file");
    for (Decision decision : decisions) {
      check(decision.getId().startsWith(name(file)), "%s is not named after the file", decision.getId());
      check(han(decision.getName()), "%s has no Chinese name", decision.getId());
      String keeps = decision.getCamundaHistoryTimeToLiveString();
      check(keeps != null && keeps.matches("P\\d+D"), "%s: historyTimeToLive is %s", decision.getId(), keeps);
      check(decision.getVersionTag() != null, "%s has no version tag", decision.getId());
    }
    model.getModelElementsByType(Input.class).forEach(input -> {
      check(han(input.getLabel()), "%s has no Chinese label", input.getId());
      check(input.getInputExpression().getTypeRef() != null, "%s has no type", input.getId());
    });
    model.getModelElementsByType(Output.class).forEach(output -> {
      check(han(output.getLabel()), "%s has no Chinese label", output.getId());
      check(output.getTypeRef() != null, "%s has no type", output.getId());
    });
    for (Rule rule : model.getModelElementsByType(Rule.class)) {
      String source = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
      check(han(source), "%s does not say where its values come from", rule.getId());
    }
    noFaultsIn(file);
  }

  @Test
  void everyFileHasAKindThatIsDeployed() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.list(PROCESSES), Files.list(FORMS))) {
      assertThat(files.map(Path::toString)).allMatch(file -> file.matches(".*\\.(bpmn|dmn|form)"));
    }
  }

  // ---- where things are

  static List<Path> models() {
    return ModelTools.files(PROCESSES, ".bpmn");
  }

  static List<Path> tables() {
    return ModelTools.files(PROCESSES, ".dmn");
  }

  static List<Path> forms() {
    return ModelTools.files(FORMS, ".form");
  }

  private static Set<String> tasks() {
    return models().stream().flatMap(file -> read(file).getModelElementsByType(UserTask.class).stream())
        .map(task -> kebab(base(task.getId()))).collect(Collectors.toSet());
  }

  private static Set<String> starts() {
    return models().stream().flatMap(file -> read(file).getModelElementsByType(StartEvent.class).stream())
        .map(start -> kebab(start.getId())).collect(Collectors.toSet());
  }

  private static Set<String> beans() {
    Set<String> beans = new TreeSet<>();
    eachSource((file, text) -> {
      String type = file.getFileName().toString().replace(".java", "");
      beans.add(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
      BEAN_METHOD.matcher(text).results().map(found -> found.group(1)).forEach(beans::add);
    });
    return beans;
  }

  /** By the class that declares them. */
  private static Map<String, Set<String>> variables() {
    Map<String, Set<String>> variables = new TreeMap<>();
    eachSource((file, text) -> variables.put(name(file),
        VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet())));
    return variables;
  }

  /** What every case has, what the contract of a process (its class is named as the model) declares, and what its callers pass in. */
  private static Set<String> variablesOf(Path model) {
    Set<String> declared = new TreeSet<>(VARIABLES.getOrDefault("Case", Set.of()));
    VARIABLES.forEach((type, names) -> declared.addAll(kebab(type).equals(name(model)) ? names : Set.of()));
    models().stream().flatMap(caller -> read(caller).getModelElementsByType(CallActivity.class).stream())
        .filter(call -> name(model).equals(call.getCalledElement()))
        .flatMap(call -> extensions(call, CamundaIn.class).stream().map(CamundaIn::getCamundaTarget))
        .filter(Objects::nonNull).forEach(declared::add);
    return declared;
  }

  private interface Source {
    void read(Path file, String text);
  }

  private static void eachSource(Source reader) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        reader.read(file, Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // ---- small words

  private void check(boolean fine, String fault, Object... words) {
    if (!fine) {
      faults.add(fault.formatted(words));
    }
  }

  private void noFaultsIn(Path file) {
    assertThat(faults).as(file.toString()).isEmpty();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "");
  }

  /** A second use of a step carries a suffix: assignMembers_again. */
  private static String base(String id) {
    return id.replaceAll("_.*", "");
  }

  private static String bean(String id) {
    return "${" + base(id) + "}";
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static boolean han(String words) {
    return words != null && HAN.matcher(words).find();
  }

  private static boolean retries(ModelElementInstance element) {
    return element.getChildElementsByType(ExtensionElements.class).stream()
        .flatMap(more -> more.getChildElementsByType(CamundaFailedJobRetryTimeCycle.class).stream())
        .anyMatch(cycle -> cycle.getTextContent().equals("R3/PT1M"));
  }

  private static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
    return node.getExtensionElements() == null ? List.of() : node.getExtensionElements().getElementsQuery().filterByType(type).list();
  }

  private static String element(Activity activity) {
    return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many ? many.getCamundaElementVariable() : null;
  }

  /** Every element of a model but the drawing. */
  private static List<Element> elements(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      NodeList all = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
      return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
          .filter(element -> !DRAWING.contains(element.getNamespaceURI())).toList();
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new IllegalStateException(file + " can't be read", unreadable);
    }
  }

  private static Stream<String> texts(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    Stream<String> values = IntStream.range(0, attributes.getLength()).mapToObj(i -> attributes.item(i).getNodeValue());
    boolean leaf = element.getElementsByTagNameNS("*", "*").getLength() == 0;
    return Stream.concat(values, leaf ? Stream.of(element.getTextContent()) : Stream.empty());
  }

  /** The names an expression begins at: beans and variables, not their properties. */
  private static Stream<String> roots(String text) {
    Function<MatchResult, Stream<String>> names = found ->
        ROOT.matcher(found.group(1).replaceAll("'[^']*'|\"[^\"]*\"", "''")).results().map(MatchResult::group);
    return EXPRESSION.matcher(text).results().flatMap(names).filter(root -> !JUEL.contains(root));
  }

  private static String owner(Node element) {
    return element instanceof Element named && !named.getAttribute("id").isEmpty() ? named.getAttribute("id") : owner(element.getParentNode());
  }
}
