package org.xieshang.procedure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The deployed forms as the server reads them, kept for a minute: a form may be deployed anew from Modeler at any time. */
@Component
class Forms {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Kept(FormSchema schema, Instant readAt) {}

  private final ObjectProvider<FormService> engine;
  private final ObjectMapper json;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Forms(ObjectProvider<FormService> engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
  }

  /** The form of a user task; one without a form takes nothing. */
  FormSchema of(DelegateTask task) {
    String formId = formOf(task);
    return formId == null ? FormSchema.EMPTY : fresh(formId, () -> engine.getObject().getDeployedTaskForm(task.getId()));
  }

  /** The start form of the process that is starting. */
  FormSchema ofStart(DelegateExecution execution) {
    return fresh("start:" + execution.getProcessDefinitionId(),
        () -> engine.getObject().getDeployedStartForm(execution.getProcessDefinitionId()));
  }

  /** The next look reads the form again; for whoever is about to refuse what was entered. */
  void forget(DelegateTask task) {
    String formId = formOf(task);
    if (formId != null) {
      kept.remove(formId);
    }
  }

  private static String formOf(DelegateTask task) {
    UserTask model = task.getBpmnModelElementInstance();
    return model.getCamundaFormRef();
  }

  private FormSchema fresh(String key, Supplier<InputStream> source) {
    Kept known = kept.get(key);
    if (known == null || known.readAt().plus(FRESH).isBefore(Instant.now())) {
      known = new Kept(read(source.get()), Instant.now());
      kept.put(key, known);
    }
    return known.schema();
  }

  private FormSchema read(InputStream content) {
    try (content) {
      return FormSchema.of(json.readTree(content));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
