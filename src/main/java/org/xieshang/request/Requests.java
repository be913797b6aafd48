package org.xieshang.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.outcome.Item;
import org.xieshang.outcome.Items;
import org.xieshang.procedure.Option;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.research.Research;

/** The requests: received, matched with a case of the station, decided. */
@Service
@Transactional
class Requests {

  private static final String RESEARCH = "research:";
  private static final String ITEM = "item:";
  private static final String CASE = "case:";

  private final RequestMapper mapper;
  private final Topics topics;
  private final Items items;
  private final Research research;

  Requests(RequestMapper mapper, Topics topics, Items items, Research research) {
    this.mapper = mapper;
    this.topics = topics;
    this.items = items;
    this.research = research;
  }

  Application get(long id) {
    return mapper.find(id).orElseThrow(() -> new IllegalStateException("request " + id + " is missing"));
  }

  long receive(String stationId, RequestKind kind, String askedBy, String reason, LocalDateTime at) {
    NewRow row = new NewRow();
    mapper.insert(row, stationId, kind, askedBy, reason, at);
    return row.getId();
  }

  /** What a request of the station can be about: its open cases, or the terms that run in them. */
  List<Option> targets(Application request, LocalDate today) {
    Stream<Topic> open = topics.listOpen(request.stationId()).stream().filter(topic -> topic.processInstanceId() != null);
    return switch (request.kind()) {
      case WITHDRAWAL -> open.map(topic -> new Option(CASE + topic.id(), label(topic))).toList();
      case PAUSE -> open.filter(topic -> topic.pausedAt() == null).map(topic -> new Option(CASE + topic.id(), label(topic))).toList();
      case EXTENSION -> open.flatMap(topic -> terms(topic, today)).toList();
    };
  }

  private Stream<Option> terms(Topic topic, LocalDate today) {
    if (topic.stage() == Stage.RESEARCH) {
      return !research.mayExtend(topic.id()) ? Stream.of() : Stream.of(new Option(RESEARCH + topic.id(), label(topic) + "｜议前调研"));
    }
    return items.list(topic.id()).stream()
        .filter(item -> items.whyNotExtensible(item, today).isEmpty())
        .map(item -> new Option(ITEM + item.id(), label(topic) + "｜落实事项：" + item.title()));
  }

  private static String label(Topic topic) {
    return topic.caseNumber() + "　" + topic.title();
  }

  /** Binds the request to what was chosen; returns the case. */
  Topic bind(Application request, String target, LocalDateTime at) {
    long id = Long.parseLong(target.substring(target.indexOf(':') + 1));
    if (!target.startsWith(ITEM)) {
      if (target.startsWith(RESEARCH)) {
        research.askExtension(id, request.askedBy(), request.reason());
      }
      mapper.updateTarget(request.id(), id, null);
      return topics.get(id);
    }
    items.askExtension(id, request.askedBy(), request.reason(), at);
    Item item = items.get(id);
    mapper.updateTarget(request.id(), item.topicId(), id);
    return topics.get(item.topicId());
  }

  void decide(long id, boolean granted, String answer, LocalDateTime at) {
    mapper.updateDecision(id, granted, answer, at);
  }
}
