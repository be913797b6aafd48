package org.xieshang.meeting;

import java.time.LocalDate;
import java.util.List;

/** One outcome as the coordinator lists it; carries the generated key of its insert back. */
final class NewOutcome {

  private Long id;
  private final long agendaId;
  private final String title;
  private final String measure;
  private final String leadOrganizationId;
  private final List<String> jointOrganizationIds;
  private final String indicator;
  private final LocalDate dueOn;

  NewOutcome(long agendaId, String title, String measure, String leadOrganizationId, List<String> jointOrganizationIds,
      String indicator, LocalDate dueOn) {
    this.agendaId = agendaId;
    this.title = title;
    this.measure = measure;
    this.leadOrganizationId = leadOrganizationId;
    this.jointOrganizationIds = jointOrganizationIds;
    this.indicator = indicator;
    this.dueOn = dueOn;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public long getAgendaId() {
    return agendaId;
  }

  public String getTitle() {
    return title;
  }

  public String getMeasure() {
    return measure;
  }

  public String getLeadOrganizationId() {
    return leadOrganizationId;
  }

  public List<String> getJointOrganizationIds() {
    return jointOrganizationIds;
  }

  public String getIndicator() {
    return indicator;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }
}
