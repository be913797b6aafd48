package org.xieshang.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** The open topics of a station that a new one may be a copy of. */
@Service
@Transactional(readOnly = true)
class Lookalikes {

  private static final int MOST = 50;

  private final Topics topics;
  private final TopicMapper mapper;
  private final LikenessSettings settings;

  Lookalikes(Topics topics, TopicMapper mapper, LikenessSettings settings) {
    this.topics = topics;
    this.mapper = mapper;
    this.settings = settings;
  }

  /** All that this topic could be merged into, the most alike first. */
  List<Lookalike> of(long topicId) {
    Topic topic = topics.get(topicId);
    List<Topic> others = topics.listOpen(topic.stationId()).stream().filter(other -> other.id() != topicId).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    // A merged topic stays open until its proposer is told; nothing may be merged into it any more.
    Set<Long> merged = mapper.listMergedIds(others.stream().map(Topic::id).toList());
    return others.stream()
        .filter(other -> !merged.contains(other.id()))
        .map(other -> new Lookalike(other, Likeness.of(topic, other, settings)))
        .sorted(Comparator.comparing(l -> -l.likeness().percent()))
        .limit(MOST)
        .toList();
  }

  /** Those worth a look, as rows of a table. */
  List<Map<String, String>> rows(List<Lookalike> lookalikes) {
    return lookalikes.stream()
        .filter(l -> l.likeness().percent() >= settings.shownFrom())
        .map(l -> Map.of(
            "caseNumber", l.topic().caseNumber(),
            "title", l.topic().title(),
            "stage", l.topic().stage().label(),
            "likeness", l.likeness().percent() + "%",
            "why", l.likeness().why()))
        .toList();
  }

  List<Option> options(List<Lookalike> lookalikes) {
    return lookalikes.stream()
        .map(l -> new Option(
            String.valueOf(l.topic().id()),
            "%s %s（相近 %d%%）".formatted(l.topic().caseNumber(), l.topic().title(), l.likeness().percent())))
        .toList();
  }

  /** The topic that was chosen to merge into; it may have ended while the form lay open. */
  long choose(long topicId, String chosen) {
    return of(topicId).stream()
        .map(l -> l.topic().id())
        .filter(id -> String.valueOf(id).equals(chosen))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("要并入的议题已经办结，请刷新页面后重新选择。"));
  }
}
