package org.xieshang.notice;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;

/**
 * Numbers documents and sends messages. Everything is written in the caller's transaction: a message stands in its recipient's list
 * when what it tells of is committed, and leaves by the other {@link Channel channels} afterwards.
 */
@Service
@Transactional
public class Notices {

  /** Rows a statement: enough to be quick, few enough for every database's limit of parameters. */
  private static final int CHUNK = 200;

  private final NoticeMapper mapper;
  private final List<Channel> channels;
  private final Now now;

  Notices(NoticeMapper mapper, List<Channel> channels, Now now) {
    this.mapper = mapper;
    this.channels = channels;
    this.now = now;
  }

  /** Gives a document its number and keeps it. */
  public Document issue(Draft draft) {
    return issue(List.of(draft), (one, number) -> one.words()).get(0);
  }

  /** How a document's text comes by its own number. */
  public interface Wording<T> {
    String of(T draft, String number);
  }

  /** The same for many, in their order, with few statements; numbers have no gaps, since they stand or fall with the caller's transaction. */
  public List<Document> issue(List<Draft> drafts, Wording<Draft> wording) {
    LocalDateTime at = now.now();
    Map<String, Integer> next = new HashMap<>();
    drafts.stream().collect(Collectors.groupingBy(Draft::kind, Collectors.counting())).forEach((kind, count) ->
        next.put(kind, lastNumber(kind, at.getYear(), count.intValue()) - count.intValue() + 1));
    Map<String, Integer> first = Map.copyOf(next);
    List<DocumentRow> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      int ordinal = next.merge(draft.kind(), 1, Integer::sum) - 1;
      String number = new Document(0, draft.kind(), at.getYear(), ordinal).number();
      rows.add(new DocumentRow(draft.kind(), at.getYear(), ordinal, draft.topicId(), wording.of(draft, number), at));
    }
    chunks(rows).forEach(mapper::insertDocuments);
    Map<String, Map<Integer, Document>> stored = new HashMap<>();
    first.forEach((kind, from) -> stored.put(kind, mapper.listDocuments(kind, at.getYear(), from, next.get(kind) - 1).stream()
        .collect(Collectors.toMap(Document::ordinalNo, Function.identity()))));
    return rows.stream().map(row -> stored.get(row.kind()).get(row.ordinal())).toList();
  }

  private int lastNumber(String kind, int year, int count) {
    if (mapper.updateNumber(kind, year, count) == 0) {
      mapper.insertNumber(kind, year, count);
    }
    return mapper.findNumber(kind, year);
  }

  /** Sends one message; does nothing when its key has been sent before. */
  public void send(Message message) {
    send(List.of(message));
  }

  /** Into the list only: what tells of a broken channel must not wait in it. */
  void sendInside(Message message) {
    send(List.of(message), List.of());
  }

  /** Sends messages; those whose key has been sent before are passed over. */
  public void send(Collection<Message> messages) {
    send(messages, channels);
  }

  private void send(Collection<Message> messages, List<Channel> ways) {
    LocalDateTime at = now.now();
    Map<String, Message> byKey = new LinkedHashMap<>();
    messages.forEach(message -> byKey.putIfAbsent(message.key(), message));
    for (List<Message> some : chunks(List.copyOf(byKey.values()))) {
      Set<String> known = mapper.listKnownKeys(some.stream().map(Message::key).toList());
      List<Message> fresh = some.stream().filter(message -> !known.contains(message.key())).toList();
      if (!fresh.isEmpty()) {
        mapper.insertMessages(fresh, at);
        ways.forEach(channel -> hand(fresh, channel, at));
      }
    }
  }

  /** Who can't be reached by a channel has the message in the list only, and the outbox says so. */
  private void hand(List<Message> fresh, Channel channel, LocalDateTime at) {
    Set<String> reached = channel.reaches(fresh.stream().map(Message::recipient).collect(Collectors.toSet()));
    fresh.stream().collect(Collectors.partitioningBy(message -> reached.contains(message.recipient()))).forEach((reachable, those) -> {
      if (!those.isEmpty()) {
        mapper.insertDeliveries(those.stream().map(Message::key).toList(), channel.name(), reachable ? "WAITING" : "NO_ADDRESS", at);
      }
    });
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}
