package org.xieshang.research;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** What the departments that were asked have to say before the meeting. */
@Service
@Transactional
class DepartmentOpinions {

  private final ResearchMapper mapper;
  private final Studies studies;
  private final Topics topics;
  private final Roster roster;
  private final Now now;

  DepartmentOpinions(ResearchMapper mapper, Studies studies, Topics topics, Roster roster, Now now) {
    this.mapper = mapper;
    this.studies = studies;
    this.topics = topics;
    this.roster = roster;
    this.now = now;
  }

  /** The departments that have yet to reply; the model makes one task of each. */
  @Transactional(readOnly = true)
  public List<String> asked(long topicId) {
    return mapper.listAsked(studies.current(topicId).id());
  }

  /** A department replies. */
  public void reply(
      long topicId, String departmentId, Opinion.Feasible feasible, String opinion, String policyBasis, String costAndTime) {
    mapper.updateReplied(studies.current(topicId).id(),
        new Opinion(departmentId, Opinion.State.REPLIED, null, now.now(), feasible, opinion, policyBasis, costAndTime));
  }

  /** Whoever has not replied by now is 未复; returns their names. */
  public List<String> flagMissing(long topicId) {
    List<String> missing = asked(topicId).stream().map(id -> roster.organization(id).name()).toList();
    mapper.updateMissing(studies.current(topicId).id());
    return missing;
  }

  /** Of the case's round so far. */
  @Transactional(readOnly = true)
  public List<Opinion> list(long topicId) {
    return mapper.listOpinions(topicId, topics.get(topicId).round());
  }

  /** The same as rows of a form's table. */
  @Transactional(readOnly = true)
  public List<Map<String, String>> rows(long topicId) {
    return list(topicId).stream().map(opinion -> Map.of(
        "department", roster.organization(opinion.departmentId()).name(),
        "state", opinion.inWords(),
        "opinion", Words.orDash(opinion.opinion()),
        "policyBasis", Words.orDash(opinion.policyBasis()),
        "costAndTime", Words.orDash(opinion.costAndTime()))).toList();
  }
}
