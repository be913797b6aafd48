package org.xieshang.outcome;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.meeting.AdoptedOutcome;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Words;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** The 责任清单: what was promised, by whom, until when, and what became of it. */
@Service
@Transactional
public class Items {

  private final OutcomeMapper mapper;
  private final Topics topics;
  private final Deadlines deadlines;

  Items(OutcomeMapper mapper, Topics topics, Deadlines deadlines) {
    this.mapper = mapper;
    this.topics = topics;
    this.deadlines = deadlines;
  }

  /** One item; an unknown id is a fault of the program. */
  @Transactional(readOnly = true)
  public Item get(long id) {
    return mapper.findItem(id).orElseThrow(() -> new IllegalStateException("item " + id + " is missing"));
  }

  /** All items of a case, of every round. */
  @Transactional(readOnly = true)
  public List<Item> list(long topicId) {
    return mapper.listItems(topicId);
  }

  /** The ids that follow-up.bpmn carries out; the engine asks once per instance, so the answer must not change while it does. */
  @Transactional(readOnly = true)
  public List<Long> toCarryOut(long topicId) {
    return mapper.listUnfinished(topicId);
  }

  /** Units that help with an item. */
  @Transactional(readOnly = true)
  public List<String> jointUnits(long id) {
    return mapper.listJoint(id);
  }

  /** Whom the task of verifying goes to: the appointed member, or nobody but the coordinator. */
  @Transactional(readOnly = true)
  public List<String> verifiersOf(long id) {
    return Optional.ofNullable(get(id).verifier()).stream().toList();
  }

  /** The station that the item's case belongs to. */
  @Transactional(readOnly = true)
  public String stationOf(Item item) {
    return topics.get(item.topicId()).stationId();
  }

  /** Makes each adopted outcome an item, once, however often it is called. */
  List<Item> listFrom(long topicId, int round, List<AdoptedOutcome> adopted, LocalDateTime at) {
    Set<Long> listed = list(topicId).stream().map(Item::adoptedOutcomeId).collect(Collectors.toSet());
    return adopted.stream().filter(outcome -> !listed.contains(outcome.id())).map(outcome -> {
      NewRow row = new NewRow();
      mapper.insertItem(row, outcome, round, at);
      outcome.jointOrganizationIds().stream()
          .filter(unit -> !unit.equals(outcome.leadOrganizationId()))
          .distinct()
          .forEach(unit -> mapper.insertJoint(row.getId(), unit));
      return get(row.getId());
    }).toList();
  }

  Item handOver(long id, String processInstanceId, LocalDateTime at) {
    mapper.updateHandedOver(id, processInstanceId, at);
    return get(id);
  }

  void sign(long id, String handler, LocalDateTime at) {
    mapper.updateSigned(id, handler, at);
  }

  /** A unit refuses an item once; the same unit may not do it again. */
  boolean mayRefuse(Item item) {
    return refusals(item.id()).stream().noneMatch(refusal -> refusal.organizationId().equals(item.leadOrganizationId()));
  }

  void refuse(Item item, String basis, String suggestedOrganizationId, LocalDateTime at) {
    mapper.insertRefusal(item.id(), item.leadOrganizationId(), basis, suggestedOrganizationId, at);
    mapper.updateStatus(item.id(), ItemStatus.REFUSED);
  }

  List<Refusal> refusals(long id) {
    return mapper.listRefusals(id);
  }

  Refusal lastRefusal(long id) {
    List<Refusal> refusals = refusals(id);
    return refusals.get(refusals.size() - 1);
  }

  void upholdDuty(long id, String reason) {
    mapper.updateRefusal(lastRefusal(id).id(), false, reason);
  }

  void reassign(long id, String organizationId, String reason) {
    mapper.updateRefusal(lastRefusal(id).id(), true, reason);
    mapper.updateLead(id, organizationId);
    mapper.deleteJoint(id, organizationId);
  }

  void reportProgress(long id, int percent, String words, LocalDateTime at) {
    mapper.insertProgress(id, percent, words, at);
  }

  List<Progress> progress(long id) {
    return mapper.listProgress(id);
  }

  /** Why an item can't be extended, in words, or empty if it can: one extension, asked for before expiry (P). */
  @Transactional(readOnly = true)
  public Optional<String> whyNotExtensible(Item item, LocalDate today) {
    List<Extension> asked = extensions(item);
    if (!item.status().inHand()) {
      return Optional.of("事项“" + item.title() + "”不在办理中，不能申请延期。");
    }
    if (asked.stream().anyMatch(extension -> extension.granted() == null)) {
      return Optional.of("事项“" + item.title() + "”的延期申请正在审批，不必重复申请。");
    }
    if (asked.stream().anyMatch(extension -> extension.granted())) {
      return Optional.of("事项“" + item.title() + "”已经延期过一次，不能再延；请按期办结或报告进展。");
    }
    if (today.isAfter(item.dueOn())) {
      return Optional.of("事项“" + item.title() + "”的办理期限已于 " + Words.day(item.dueOn()) + " 届满，延期须在届满前申请；请报进展或报办结。");
    }
    return Optional.empty();
  }

  /**
   * Asks for more time; the station head decides.
   *
   * @param askedBy who asks, as people call them
   * @throws InvalidInput when the item can't be extended
   */
  public void askExtension(long id, String askedBy, String reason, LocalDateTime at) {
    Item item = get(id);
    whyNotExtensible(item, at.toLocalDate()).ifPresent(sentence -> {
      throw new InvalidInput(sentence);
    });
    Topic topic = topics.get(item.topicId());
    LocalDate until = deadlines
        .after(deadlines.term("itemExtension", topic.id(), topic.tier(), topic.track()), item.dueOn().atStartOfDay())
        .toLocalDate();
    mapper.insertExtension(id, askedBy, reason, until, at);
  }

  /** Since the item was last taken up: what was asked before a relapse counts no longer. */
  private List<Extension> extensions(Item item) {
    return mapper.listExtensions(item.id()).stream().filter(extension -> !extension.askedAt().isBefore(item.listedAt())).toList();
  }

  /** The request the head has to decide. */
  Extension pendingExtension(Item item) {
    return extensions(item).stream().filter(extension -> extension.granted() == null).findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody has asked to extend item " + item.id()));
  }

  Optional<Extension> lastExtension(Item item) {
    return extensions(item).stream().reduce((earlier, later) -> later);
  }

  void decideExtension(Item item, boolean granted, String answer, LocalDateTime at) {
    Extension extension = pendingExtension(item);
    mapper.updateExtension(extension.id(), granted, answer, at);
    if (granted) {
      mapper.updateDue(item.id(), extension.untilOn());
    }
  }

  void reportDone(Item item, ResultClass resultClass, String words, String reason, LocalDateTime at) {
    mapper.insertCompletion(item.id(), item.dueOn(), resultClass, words, reason, at);
    mapper.updateStatus(item.id(), ItemStatus.COMPLETED_REPORTED);
  }

  Optional<Completion> lastCompletion(long id) {
    return mapper.findLastCompletion(id);
  }

  /** Sends an item back to the unit, with a term of its own if the agreed one leaves less. */
  Item orderRework(long id, String words, LocalDateTime at) {
    Item item = get(id);
    mapper.updateRework(id, words, reworkDue(item, at));
    return get(id);
  }

  private LocalDate reworkDue(Item item, LocalDateTime at) {
    Topic topic = topics.get(item.topicId());
    LocalDate due = deadlines.after(deadlines.term("reworkItem", topic.id(), topic.tier(), topic.track()), at).toLocalDate();
    return due.isAfter(item.dueOn()) ? due : item.dueOn();
  }

  void end(long id, ItemStatus status, LocalDateTime at) {
    mapper.updateEnded(id, status, at);
  }

  /** Takes up again what the last look-back found relapsed; returns these items. */
  List<Item> reopen(long topicId, LocalDateTime at) {
    int round = topics.get(topicId).round();
    List<Relapse> relapses = mapper.listLastRelapses(topicId);
    relapses.forEach(relapse ->
        mapper.updateReopened(relapse.itemId(), round, relapse.findings(), reworkDue(get(relapse.itemId()), at), at));
    return relapses.stream().map(relapse -> get(relapse.itemId())).toList();
  }

  void lookBack(long topicId, boolean relapsed, List<Long> itemIds, String findings, LocalDateTime at) {
    NewRow row = new NewRow();
    mapper.insertLookBack(row, topicId, relapsed, findings, at);
    itemIds.forEach(itemId -> mapper.insertRelapse(row.getId(), itemId));
  }
}
