package org.xieshang.research;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.placement.Candidate;
import org.xieshang.placement.Fit;
import org.xieshang.placement.Need;
import org.xieshang.placement.Ranking;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.research.Assignment.Place;
import org.xieshang.research.Assignment.State;
import org.xieshang.roster.Liaison;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;

/** The two members who research a case: proposed by fit, confirmed or changed by the coordinator, asked one by one. */
@Service
@Transactional
class CaseTeams {

  /** Enough for every real choice, few enough for a form. */
  private static final int LONGEST_LIST = 40;
  /** A lead and a second (procedure.md, stage 2). */
  static final int FULL = 2;

  private final ResearchMapper mapper;
  private final Fit fit;
  private final Interests interests;
  private final Studies studies;
  private final Roster roster;
  private final Topics topics;
  private final MessageSource words;
  private final Now now;

  CaseTeams(
      ResearchMapper mapper,
      Fit fit,
      Interests interests,
      Studies studies,
      Roster roster,
      Topics topics,
      MessageSource words,
      Now now) {
    this.mapper = mapper;
    this.fit = fit;
    this.interests = interests;
    this.studies = studies;
    this.roster = roster;
    this.topics = topics;
    this.words = words;
    this.now = now;
  }

  /** Fills the open places with the best of the station's members; whoever has accepted stays. */
  public void propose(long topicId) throws TooFewMembers {
    Topic topic = topics.get(topicId);
    List<Assignment> standing = standing(topic);
    List<Place> open = Stream.of(Place.values()).filter(place -> at(standing, place).isEmpty()).toList();
    List<Candidate> free = ranking(topic, roster.membersOf(topic.stationId())).candidates().stream()
        .filter(candidate -> standing.stream().noneMatch(one -> one.account().equals(candidate.member().account())))
        .toList();
    if (free.size() < open.size()) {
      throw new TooFewMembers(topic.caseNumber(), free.size());
    }
    for (int i = 0; i < open.size(); i++) {
      insert(topic, free.get(i).member().account(), open.get(i), free.get(i).reason());
    }
  }

  /** The station's members for this case, best first, without those who declined in this round. */
  @Transactional(readOnly = true)
  public Ranking ofStation(long topicId) {
    Topic topic = topics.get(topicId);
    return ranking(topic, roster.membersOf(topic.stationId()));
  }

  /** All members of the district who may be asked for this case, best first; whoever is busy comes last. */
  @Transactional(readOnly = true)
  public List<Candidate> ofDistrict(long topicId) {
    Ranking all = ranking(topics.get(topicId), roster.members());
    return Stream.concat(all.candidates().stream(), all.busy().stream()).limit(LONGEST_LIST).toList();
  }

  private Ranking ranking(Topic topic, List<Member> members) {
    Set<String> declined = declined(topic);
    return fit.rank(
        new Need(
            topic.category(),
            words.getMessage("category." + topic.category(), null, Locale.SIMPLIFIED_CHINESE),
            roster.liaisonForCategory(topic.category()).map(Liaison::committeeId).orElse(null),
            roster.station(topic.stationId()),
            interests.of(topic.id(), members),
            interests.departments(topic.id()),
            loads(topic, members)),
        members.stream().filter(member -> !declined.contains(member.account())).toList());
  }

  /** Research in other cases that goes on; a case that was withdrawn meanwhile counts no more. */
  private Map<String, Integer> loads(Topic topic, List<Member> members) {
    if (members.isEmpty()) {
      return Map.of();
    }
    List<ResearchMapper.Running> running = mapper.listRunning(topic.id(), members.stream().map(Member::account).toList());
    Map<Long, Boolean> open = running.stream().map(ResearchMapper.Running::topicId).distinct()
        .collect(Collectors.toMap(id -> id, id -> topics.get(id).open()));
    return running.stream().filter(one -> open.get(one.topicId()))
        .collect(Collectors.groupingBy(ResearchMapper.Running::account, Collectors.summingInt(one -> 1)));
  }

  private Set<String> declined(Topic topic) {
    return mapper.listAssignments(topic.id()).stream()
        .filter(one -> one.round() == topic.round() && one.state() == State.DECLINED)
        .filter(one -> one.declineCode() != Assignment.DeclineReason.INTEREST)
        .map(Assignment::account)
        .collect(Collectors.toSet());
  }

  /**
   * The coordinator's choice: whoever is changed is asked anew.
   *
   * @param second null when the team is one person
   * @param why what a member who was not proposed reads
   */
  public void choose(long topicId, String lead, String second, Optional<String> why) {
    if (lead.equals(second)) {
      throw new InvalidInput("“组员”不能与“组长”是同一人，请另选一人。");
    }
    Topic topic = topics.get(topicId);
    List<Assignment> standing = standing(topic);
    Map<Place, String> wanted = new HashMap<>(Map.of(Place.LEAD, lead));
    if (second != null) {
      wanted.put(Place.SECOND, second);
    }
    mapper.updateTeamSize(topicId, topic.round(), wanted.size());
    for (Place place : Place.values()) {
      Optional<Assignment> before = at(standing, place);
      String account = wanted.get(place);
      if (before.isPresent() && before.get().account().equals(account)) {
        continue;
      }
      before.ifPresent(one -> mapper.updateReplaced(one.id()));
      if (account != null) {
        insert(topic, account, place, why.orElseThrow(() -> new InvalidInput("换了人，请填写“改换人选的理由”。")));
      }
    }
  }

  /** The member takes the work on. */
  public void accept(long topicId, String account) {
    mapper.updateAnswered(asked(topicId, account).id(), State.ACCEPTED, now.now(), null, null);
  }

  /** The member doesn't; nobody asks again in this round. */
  public void decline(long topicId, String account, Assignment.DeclineReason reason, String words) {
    mapper.updateAnswered(asked(topicId, account).id(), State.DECLINED, now.now(), reason, words);
  }

  /** Who has yet to answer; the model makes one task of each. */
  @Transactional(readOnly = true)
  public List<String> unanswered(long topicId) {
    return standing(topics.get(topicId)).stream()
        .filter(one -> one.state() == State.PROPOSED)
        .map(Assignment::account)
        .toList();
  }

  /** Whether every place of the team is taken by somebody who has accepted. */
  @Transactional(readOnly = true)
  public boolean complete(long topicId) {
    return accounts(topicId).size() == studies.current(topicId).teamSize();
  }

  /** Accounts of those who accepted in this round, the lead first; candidates of the research tasks. */
  @Transactional(readOnly = true)
  public List<String> accounts(long topicId) {
    return accounts(topicId, topics.get(topicId).round());
  }

  List<String> accounts(long topicId, int round) {
    return mapper.listAssignments(topicId).stream()
        .filter(one -> one.round() == round && one.state() == State.ACCEPTED)
        .sorted((a, b) -> a.place().compareTo(b.place()))
        .map(Assignment::account)
        .toList();
  }

  /** Who is proposed or has accepted in this round, the lead first. */
  @Transactional(readOnly = true)
  public List<Assignment> standing(long topicId) {
    return standing(topics.get(topicId));
  }

  /** 张三（组长）、李四（组员）. */
  @Transactional(readOnly = true)
  public String inWords(long topicId) {
    return standing(topicId).stream()
        .map(one -> roster.personName(one.account()) + "（" + one.place().label() + "）")
        .collect(Collectors.joining("、"));
  }

  private List<Assignment> standing(Topic topic) {
    return mapper.listAssignments(topic.id()).stream()
        .filter(one -> one.round() == topic.round())
        .filter(one -> one.state() == State.PROPOSED || one.state() == State.ACCEPTED)
        .sorted((a, b) -> a.place().compareTo(b.place()))
        .toList();
  }

  private static Optional<Assignment> at(List<Assignment> standing, Place place) {
    return standing.stream().filter(one -> one.place() == place).findFirst();
  }

  private Assignment asked(long topicId, String account) {
    return standing(topicId).stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow();
  }

  private void insert(Topic topic, String account, Place place, String reason) {
    mapper.insertAssignment(topic.id(), topic.round(), account, place, reason, now.now());
  }
}
