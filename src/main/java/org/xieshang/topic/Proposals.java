package org.xieshang.topic;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Decisions;
import org.xieshang.record.NewTopic;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** What people propose, who they are, and who stands behind them. */
@Service
@Transactional
public class Proposals {

  private static final String LIMIT = "completion-limit";

  private final TopicMapper mapper;
  private final Topics topics;
  private final Decisions decisions;

  Proposals(TopicMapper mapper, Topics topics, Decisions decisions) {
    this.mapper = mapper;
    this.topics = topics;
    this.decisions = decisions;
  }

  /** Opens a case for a proposal; returns its id. */
  public long open(NewTopic topic, Proposer proposer) {
    long topicId = topics.open(topic);
    mapper.insertProposal(new Proposal(topicId, proposer.name(), proposer.phone(), proposer.onBehalfOf(),
        proposer.urgency(), proposer.publishConsent(), proposer.recordedBy(), null));
    return topicId;
  }

  /** Who proposed it; a case that was raised from a lower tier has the proposer of the case it came from. */
  public Proposal of(long topicId) {
    return mapper.findProposal(topicId).orElseGet(() -> {
      Long lower = topics.get(topicId).parentId();
      if (lower == null) {
        throw new IllegalStateException("topic " + topicId + " has no proposal");
      }
      Proposal origin = of(lower);
      Proposal raised = new Proposal(topicId, origin.proposerName(), origin.proposerPhone(), origin.onBehalfOf(),
          origin.urgency(), origin.publishConsent(), origin.recordedBy(), null);
      mapper.insertProposal(raised);
      return raised;
    });
  }

  /** Those whose own topics were merged into this one. */
  @Transactional(readOnly = true)
  public List<Supporter> supportersOf(long topicId) {
    return mapper.listSupporters(topicId);
  }

  void hurry(long topicId, String reason) {
    of(topicId);
    mapper.updateEmergencyReason(topicId, reason);
  }

  /** How often it may still be sent back to the proposer, as the decision completion-limit says. */
  @Transactional(readOnly = true)
  public int returnsLeft(Topic topic) {
    int limit = ((Number) decisions.decide(LIMIT, Map.of("tier", topic.tier(), "track", topic.track())).get("most")).intValue();
    return Math.max(0, limit - mapper.listCompletions(topic.id()).size());
  }

  /** Sends it back; the case's clock stands from here. */
  void sendBack(long topicId, String askedFor, String askedBy, LocalDateTime at) {
    mapper.insertCompletion(topicId, askedFor, askedBy, at);
    topics.pause(topicId, at);
  }

  /** What the proposer is asked for now. */
  @Transactional(readOnly = true)
  Completion awaited(long topicId) {
    return lastCompletion(topicId)
        .orElseThrow(() -> new IllegalStateException("topic " + topicId + " was not sent back"));
  }

  @Transactional(readOnly = true)
  Optional<Completion> lastCompletion(long topicId) {
    List<Completion> all = mapper.listCompletions(topicId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  void complete(long topicId, String background, String problem, String demand, Integer affectedCount, LocalDateTime at) {
    topics.complete(topicId, background, problem, demand, affectedCount);
    mapper.updateCompleted(topicId, at);
    topics.resume(topicId, at);
  }

  /** Which edition of the text stands now, from 1: scores belong to an edition. */
  @Transactional(readOnly = true)
  int edition(long topicId) {
    return 1 + (int) mapper.listCompletions(topicId).stream().filter(c -> c.completedAt() != null).count();
  }

  /** The proposer, and whoever already stood behind this topic, from now on support another one. */
  void merge(long topicId, long intoTopicId, LocalDateTime at) {
    Proposal proposal = of(topicId);
    mapper.insertMerge(topicId, intoTopicId, at);
    mapper.insertSupporter(new Supporter(intoTopicId, topicId, proposal.proposerName(), proposal.proposerPhone(), at));
    mapper.listSupporters(topicId).forEach(s ->
        mapper.insertSupporter(new Supporter(intoTopicId, s.fromTopicId(), s.name(), s.phone(), s.supportedAt())));
  }

  @Transactional(readOnly = true)
  long mergedInto(long topicId) {
    return mapper.findMergedInto(topicId)
        .orElseThrow(() -> new IllegalStateException("topic " + topicId + " was not merged"));
  }
}
