package org.xieshang.research;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;
import org.xieshang.topic.Reviews;

/** Who stands aside in a case, and why, as far as earlier steps know. */
@Component
class Interests {

  private final ResearchMapper mapper;
  private final Reviews reviews;
  private final Roster roster;

  Interests(ResearchMapper mapper, Reviews reviews, Roster roster) {
    this.mapper = mapper;
    this.reviews = reviews;
    this.roster = roster;
  }

  /** Reasons by account. */
  Map<String, String> of(long topicId, List<Member> members) {
    Map<String, String> interests = new HashMap<>(reviews.interests(topicId, members));
    mapper.listAssignments(topicId).stream()
        .filter(assignment -> assignment.declineCode() == Assignment.DeclineReason.INTEREST)
        .forEach(assignment -> interests.put(assignment.account(), "已说明与本案有利害关系"));
    return interests;
  }

  /** The names of the units that earlier research of the case has asked. */
  Set<String> departments(long topicId) {
    return mapper.listDepartments(topicId).stream().map(id -> roster.organization(id).name()).collect(Collectors.toSet());
  }
}
