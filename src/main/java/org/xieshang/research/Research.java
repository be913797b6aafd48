package org.xieshang.research;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.InvalidInput;

/** What stage 2 found out, for the stages after it. */
@Service
@Transactional(readOnly = true)
public class Research {

  private final Studies studies;
  private final CaseTeams teams;
  private final ResearchMapper mapper;

  Research(Studies studies, CaseTeams teams, ResearchMapper mapper) {
    this.studies = studies;
    this.teams = teams;
    this.mapper = mapper;
  }

  /** What the case's last round of research left; empty when the case was never researched, as one that came from a lower tier. */
  public Optional<Findings> findings(long topicId) {
    List<Study> all = mapper.listStudies(topicId);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Study last = all.get(all.size() - 1);
    return Optional.of(new Findings(
        last.round(),
        teams.accounts(topicId, last.round()),
        Optional.ofNullable(last.waiveReason()),
        studies.report(topicId, last.round()),
        mapper.listVisits(topicId, last.round()),
        mapper.listOpinions(topicId, last.round())));
  }

  /** Whether an extension of the research term may be asked for: not twice in a round, and not while another request waits. */
  public boolean mayExtend(long topicId) {
    return !mapper.listStudies(topicId).isEmpty() && !studies.extended(topicId) && studies.askedExtension(topicId).isEmpty();
  }

  /**
   * Notes who asks for more time, and why; the station head decides in the research itself.
   *
   * @param reason at most 600 characters
   * @throws InvalidInput when this round had its extension, or a request waits for its answer
   */
  @Transactional
  public void askExtension(long topicId, String askedBy, String reason) {
    studies.askExtension(topicId, askedBy, reason);
  }
}
