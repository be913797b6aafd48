package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface MeetingMapper {

  Optional<Session> findSession(long id);

  Optional<Session> findLatestSession(long topicId);

  void insertSession(NewSession session);

  void updatePlan(long id, Plan plan);

  void updateReturned(long id, String reason);

  void updateSigner(long id, String signer);

  void updateNoticed(long id, int ordinalNo, LocalDateTime at);

  void updateDate(long id, LocalDateTime startsAt, String place, String earlyReason, int postponedCount);

  void updateAttendance(long id, Integer residentsPresent, Integer votersPresent, String reason);

  void updateQuorum(long id, boolean reached, String reason, MeetingStatus status);

  void updateStatus(long id, MeetingStatus status);

  void updateClosed(long id, LocalDateTime at);

  void updateOutcomeKind(long id, String outcomeKind);

  void updateChannel(long id, String channel);

  int updateOrdinal(String stationId);

  void insertOrdinal(String stationId);

  int findOrdinal(String stationId);

  void insertNotice(long meetingId, int sequenceNo, LocalDateTime startsAt, String place, LocalDateTime issuedAt, String issuedBy,
      String calendarText);

  List<AgendaItem> listAgenda(long meetingId);

  void deleteAgenda(long meetingId);

  void insertAgendaItem(long meetingId, int seq, Plan.PlannedItem item);

  void updateConsensus(long id, int agree, int reserved, int against, String reservations);

  void updateDegree(long id, Degree degree);

  List<Participant> listParticipants(long meetingId);

  void deleteParticipants(long meetingId, Capacity capacity);

  void insertParticipant(long meetingId, Capacity capacity, String partyId, String name);

  void updateAttendanceOf(long id, Attendance attendance);

  List<Speech> listSpeeches(long meetingId);

  void insertSpeech(Speech speech);

  void updateAnswer(long id, String answer, LocalDateTime at);

  Optional<MinutesRow> findMinutes(long meetingId);

  void insertMinutes(long meetingId, LocalDateTime at, String mainOpinions);

  void updateConfirmed(long meetingId, LocalDateTime at, boolean silent, String mainOpinions, String objections);

  void updateSigned(long meetingId, LocalDateTime at, String by, String documentNumber, String mainOpinions, String words);

  void insertRecipient(long meetingId, String organizationId);

  List<String> listRecipients(long meetingId);

  void updatePublished(long meetingId, String words, LocalDate on, LocalDate until);

  List<Outcome> listOutcomes(long meetingId);

  void insertOutcome(long topicId, long meetingId, int seq, NewOutcome outcome);

  void insertJoint(long outcomeId, String organizationId);

  List<String> listJoint(long outcomeId);

  void updateAdoption(long id, Adoption adoption, String words, String basis, LocalDateTime at);

  void insertSettlement(Settlement settlement);

  Optional<Settlement> findSettlement(long meetingId);

  void updateConverted(long meetingId, String headline, String words, String submittedTo, LocalDateTime at);

  void updateExplained(long meetingId, String words, String toldBy, LocalDateTime at);
}
