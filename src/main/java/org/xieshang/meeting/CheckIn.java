package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.DEPARTMENTS_MISSING;
import static org.xieshang.meeting.ConsultationMeeting.FIXED_PRESENT;
import static org.xieshang.meeting.ConsultationMeeting.FIXED_TOTAL;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.MEMBERS_PRESENT;
import static org.xieshang.meeting.ConsultationMeeting.RESIDENTS_PRESENT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** Nobody is ticked beforehand: who came is counted, not assumed. */
@Component("checkIn")
class CheckIn extends HumanStep {

  private final Meetings meetings;
  private final Roster roster;

  CheckIn(Meetings meetings, Roster roster) {
    this.meetings = meetings;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Session session = meetings.get(step.get(MEETING_ID));
    List<Option> departments = options(session, Capacity.DEPARTMENT);
    view.markdown("meeting", heading(session, roster) + "\n\n邀请群众代表 %d 人".formatted(session.residentsInvited()))
        .options("fixed", options(session, Capacity.FIXED))
        .options("members", options(session, Capacity.MEMBER))
        .options("departments", departments)
        .plain("departmentCount", departments.size());
  }

  /** 第N次协商会议, when and where, as one line of Markdown. */
  static String heading(Session session, Roster roster) {
    return "**%s**　%s　%s　主持人：%s".formatted(
        View.escaped(Words.meeting(session, roster.station(session.stationId()))),
        View.escaped(Words.moment(session.startsAt())),
        View.escaped(session.place()),
        View.escaped(session.chair()));
  }

  private List<Option> options(Session session, Capacity capacity) {
    return meetings.participants(session.id(), capacity).stream().map(one -> new Option(one.partyId(), one.name())).toList();
  }

  @Override
  protected void take(Step step, Entry entry) {
    long meetingId = step.get(MEETING_ID);
    CheckedIn figures = entry.required("held").equals("HELD")
        ? meetings.checkIn(
            meetingId,
            entry.choices("fixedHere"),
            entry.choices("membersHere"),
            entry.number("residentsHere").orElseThrow(),
            entry.choices("departmentsHere"),
            entry.choices("departmentsWritten"))
        : meetings.notHeld(meetingId, entry.required("notHeldReason"));
    step.set(FIXED_TOTAL, figures.fixedTotal());
    step.set(FIXED_PRESENT, figures.fixedPresent());
    step.set(MEMBERS_PRESENT, figures.membersPresent());
    step.set(RESIDENTS_PRESENT, figures.residentsPresent());
    step.set(DEPARTMENTS_MISSING, figures.departmentsMissing());
  }
}
