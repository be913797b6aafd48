package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Organization;
import org.xieshang.roster.Roster;

/** The station head may still word the opinions differently; the counts are as recorded. */
@Component("signMinutes")
class SignMinutes extends HumanStep {

  private static final Set<String> REPORTED_TO = Set.of("PARTY_COMMITTEE", "PARTY_WORK_COMMITTEE");

  private final MinutesBook book;
  private final Meetings meetings;
  private final Roster roster;

  SignMinutes(MinutesBook book, Meetings meetings, Roster roster) {
    this.book = book;
    this.meetings = meetings;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    long meetingId = step.get(MEETING_ID);
    String station = meetings.get(meetingId).stationId();
    MinutesRow minutes = book.get(meetingId);
    List<Organization> organizations = roster.organizations().stream()
        .filter(one -> one.stationId() == null || one.stationId().equals(station))
        .toList();
    view.text("draft", book.draftText(meetingId))
        .markdown("confirmation", confirmation(minutes))
        .options("organizations", organizations.stream().map(one -> new Option(one.id(), one.name())).toList());
    step.draft("mainOpinions", minutes.mainOpinions());
    step.draft("sentTo", Stream.concat(
        organizations.stream().filter(one -> REPORTED_TO.contains(one.type()) && station.equals(one.stationId())).map(Organization::id),
        meetings.participants(meetingId, Capacity.DEPARTMENT).stream().map(Participant::partyId)).distinct().toList());
  }

  private static String confirmation(MinutesRow minutes) {
    if (Boolean.TRUE.equals(minutes.silent())) {
      return "**参会人员确认**　期限内没有异议，视为确认。";
    }
    return "**参会人员确认**　" + (minutes.objections() == null ? "无异议。" : "有异议，已记录在案。");
  }

  @Override
  protected void take(Step step, Entry entry) {
    book.sign(step.get(MEETING_ID), step.actor(), entry.required("mainOpinions"), entry.choices("sentTo"));
  }
}
