package org.xieshang.research;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Term;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** What the case team plans, hears and reports, round by round; nothing of an earlier round is overwritten. */
@Service
@Transactional
class Studies {

  /** The row of the deadline table that holds the whole research term. */
  private static final String TERM = "writeReport";
  private static final String EXTENSION = "researchExtension";

  private final ResearchMapper mapper;
  private final Topics topics;
  private final Deadlines deadlines;
  private final Now now;

  Studies(ResearchMapper mapper, Topics topics, Deadlines deadlines, Now now) {
    this.mapper = mapper;
    this.topics = topics;
    this.deadlines = deadlines;
    this.now = now;
  }

  /** Opens the first study of the case's round, unless it is open already. */
  public void begin(long topicId) {
    Topic topic = topics.get(topicId);
    if (ofRound(topicId, topic.round()).isEmpty()) {
      open(topic, 1, CaseTeams.FULL, topic.roundFocus());
    }
  }

  private void open(Topic topic, int pass, int teamSize, String focus) {
    Term term = deadlines.term(TERM, topic.id(), topic.tier(), topic.track());
    mapper.insertStudy(topic.id(), topic.round(), pass, teamSize, focus, now.now(), deadlines.after(term, now.now()));
  }

  /** The study that is under way. */
  @Transactional(readOnly = true)
  public Study current(long topicId) {
    List<Study> studies = ofRound(topicId, topics.get(topicId).round());
    return studies.get(studies.size() - 1);
  }

  /** Of one round, the first one first. */
  @Transactional(readOnly = true)
  public List<Study> ofRound(long topicId, int round) {
    return mapper.listStudies(topicId).stream().filter(study -> study.round() == round).toList();
  }

  /** A micro consultation goes to its meeting without research. */
  public void waive(long topicId, String reason) {
    mapper.updateWaived(current(topicId).id(), reason);
  }

  /** Plans the study; one opinion is asked of each department. */
  public void plan(long topicId, List<String> methods, String visitTargets, List<String> departments, String questions) {
    Study study = current(topicId);
    mapper.updatePlanned(study.id(), String.join(",", methods), visitTargets, questions);
    departments.forEach(department -> mapper.insertOpinion(study.id(), department, now.now()));
  }

  public void visited(long topicId, List<Visit> visits) {
    Study study = current(topicId);
    visits.forEach(visit -> mapper.insertVisit(study.id(), visit));
  }

  /** Of the case's round so far. */
  @Transactional(readOnly = true)
  public List<Visit> visits(long topicId) {
    return mapper.listVisits(topicId, topics.get(topicId).round());
  }

  /** Submits the report of the study. */
  public void report(long topicId, Report report) {
    Study study = current(topicId);
    mapper.insertReport(study.id(), report, now.now());
    report.positions().forEach(position -> mapper.insertPosition(study.id(), position));
    report.options().forEach(option -> mapper.insertOption(study.id(), option));
  }

  /** The last report of a round. */
  @Transactional(readOnly = true)
  public Optional<Report> report(long topicId, int round) {
    List<Study> studies = new ArrayList<>(ofRound(topicId, round));
    for (int i = studies.size() - 1; i >= 0; i--) {
      Optional<Report> report = reportOf(studies.get(i));
      if (report.isPresent()) {
        return report;
      }
    }
    return Optional.empty();
  }

  private Optional<Report> reportOf(Study study) {
    return mapper.findReport(study.id()).map(row -> new Report(row.facts(), row.causes(), row.policyBasis(),
        row.recommendation(), mapper.listPositions(study.id()), mapper.listOptions(study.id())));
  }

  /** What the station head makes of the report; a returned one opens the study that deepens it. */
  public void check(long topicId, ReportCheck outcome, String advice) {
    Study study = current(topicId);
    mapper.updateChecked(study.id(), outcome, advice);
    if (outcome == ReportCheck.DEEPEN) {
      open(topics.get(topicId), study.pass() + 1, study.teamSize(), advice);
    }
  }

  /** Whether the term of this round was moved already. */
  @Transactional(readOnly = true)
  public boolean extended(long topicId) {
    return mapper.countExtensions(topicId, topics.get(topicId).round()) > 0;
  }

  /** Notes who asks for more time, and why, for the station head who decides. */
  public void askExtension(long topicId, String askedBy, String reason) {
    if (extended(topicId)) {
      throw new InvalidInput("本轮调研已经延过一次期，不能再申请延期。");
    }
    if (askedExtension(topicId).isPresent()) {
      throw new InvalidInput("本轮调研的延期申请正在审批，请等站长答复。");
    }
    mapper.insertAskedExtension(current(topicId).id(), askedBy, reason, now.now());
  }

  /** The request that waits for its answer in this round. */
  @Transactional(readOnly = true)
  public Optional<AskedExtension> askedExtension(long topicId) {
    return mapper.listAskedExtensions(topicId, topics.get(topicId).round()).stream().findFirst();
  }

  /** How long an extension would be. */
  @Transactional(readOnly = true)
  public Term extension(long topicId) {
    Topic topic = topics.get(topicId);
    return deadlines.term(EXTENSION, topicId, topic.tier(), topic.track());
  }

  /** The end of the term with an extension. */
  @Transactional(readOnly = true)
  public LocalDateTime extendedEnd(long topicId) {
    return deadlines.after(extension(topicId), current(topicId).dueAt());
  }

  /** Decides on the one extension of a round. */
  public void decideExtension(long topicId, boolean granted, String reason) {
    if (granted && extended(topicId)) {
      throw new InvalidInput("本轮调研已经延过一次期，“是否同意延期”只能选不同意。");
    }
    Study study = current(topicId);
    mapper.updateAskedExtensions(topicId);
    mapper.insertExtension(study.id(), granted, reason, now.now(), study.dueAt(), granted ? extendedEnd(topicId) : study.dueAt());
  }

  /** Moves the end of the term as was decided; returns the new one. */
  public LocalDateTime extend(long topicId) {
    Study study = current(topicId);
    LocalDateTime end = mapper.findExtendedTo(study.id()).orElseThrow();
    mapper.updateDue(study.id(), end);
    return end;
  }
}
