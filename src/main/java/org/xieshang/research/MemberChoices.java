package org.xieshang.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.placement.Candidate;
import org.xieshang.procedure.Option;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;

/** Members as the choices of a form: name, 界别, and the station where it is another one. */
@Component
class MemberChoices {

  private final CaseTeams teams;
  private final Roster roster;

  MemberChoices(CaseTeams teams, Roster roster) {
    this.teams = teams;
    this.roster = roster;
  }

  /** Whoever stands in the team already stays a choice. */
  List<Option> members(long topicId, List<Candidate> candidates) {
    Map<String, Member> members = new LinkedHashMap<>();
    teams.standing(topicId).forEach(one ->
        roster.memberOfAccount(one.account()).ifPresent(member -> members.put(one.account(), member)));
    candidates.forEach(candidate -> members.putIfAbsent(candidate.member().account(), candidate.member()));
    return members.values().stream().map(member -> new Option(member.account(), label(member))).toList();
  }

  String label(Member member) {
    String station = member.stationId() == null ? "" : "，" + roster.station(member.stationId()).name();
    return member.name() + "（" + member.sector() + station + "）";
  }
}
