package org.xieshang.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xieshang.record.Stage;

/** Which stage a step belongs to: that of the model it stands in, so that no second list has to be kept. */
@Component
class Chapters {

  /** The step that a further round of consultation begins with. */
  static final String NEW_ROUND = "startNewRound";

  private static final Map<String, Stage> MODELS = Map.of(
      "topic-review.bpmn", Stage.REVIEW,
      "pre-meeting-research.bpmn", Stage.RESEARCH,
      "consultation-meeting.bpmn", Stage.MEETING,
      "follow-up.bpmn", Stage.FOLLOW_UP,
      "outcome-item.bpmn", Stage.FOLLOW_UP);

  private final Map<String, Stage> stageByStep = new HashMap<>();

  Chapters(ResourcePatternResolver resources) throws IOException, XMLStreamException {
    for (Resource model : resources.getResources("classpath*:processes/*.bpmn")) {
      Stage stage = MODELS.get(model.getFilename());
      if (stage != null) {
        try (InputStream content = model.getInputStream()) {
          read(content, stage);
        }
      }
    }
    stageByStep.put("recordProposal", Stage.INTAKE);
    stageByStep.put("topicProposed", Stage.INTAKE);
    stageByStep.put(NEW_ROUND, Stage.RESEARCH);
    stageByStep.put("closeCase", Stage.CLOSED);
    stageByStep.put("returnResult", Stage.CLOSED);
  }

  /** Empty for what has no stage of its own: it belongs where the case stood. */
  Optional<Stage> of(String stepId) {
    return Optional.ofNullable(stageByStep.get(stepId));
  }

  private void read(InputStream content, Stage stage) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(content);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String kind = xml.getLocalName();
        String id = xml.getAttributeValue(null, "id");
        if (id != null && (kind.endsWith("Task") || kind.endsWith("Event"))) {
          stageByStep.put(id, stage);
        }
      }
    }
  }
}
