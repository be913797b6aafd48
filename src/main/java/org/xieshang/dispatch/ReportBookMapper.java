package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReportBookMapper {

  Optional<DispatchedReport> findReport(@Param("id") long id);

  Optional<DispatchedReport> findPrevious(
      @Param("stationId") String stationId, @Param("cycle") Cycle cycle, @Param("startsOn") LocalDate startsOn);

  Optional<LocalDate> findReportedUntil(@Param("wholeDistrict") boolean wholeDistrict);

  Optional<LocalDateTime> findFirstReceived();

  void insertReport(
      @Param("row") NewRow row, @Param("stationId") String stationId, @Param("period") Period period,
      @Param("wholeDistrict") boolean wholeDistrict);

  int countReports(@Param("stations") List<String> stations);

  List<ShelvedReport> listReports(
      @Param("stations") List<String> stations, @Param("id") Long id, @Param("limit") int limit, @Param("offset") int offset);

  void updateDraft(
      @Param("id") long id, @Param("progress") String progress, @Param("problems") String problems, @Param("at") LocalDateTime at);

  void updateSubmitted(
      @Param("id") long id, @Param("progress") String progress, @Param("problems") String problems,
      @Param("nextSteps") String nextSteps, @Param("by") String by, @Param("at") LocalDateTime at);

  void updateReviewed(
      @Param("id") long id, @Param("state") String state, @Param("mendWords") String mendWords, @Param("by") String by,
      @Param("at") LocalDateTime at);

  void updateFiled(@Param("id") long id, @Param("at") LocalDateTime at);

  void deleteFigures(@Param("reportId") long reportId);

  void insertFigures(@Param("reportId") long reportId, @Param("figures") List<ReportedFigure> figures);

  List<ReportedFigure> listFigures(@Param("reportId") long reportId);

  List<Sum> listSums(
      @Param("stationId") String stationId, @Param("startsOn") LocalDateTime startsOn, @Param("endsBefore") LocalDateTime endsBefore);

  List<Problem> listProblems(
      @Param("stationId") String stationId, @Param("startsOn") LocalDateTime startsOn, @Param("endsBefore") LocalDateTime endsBefore);

  List<HeldMeeting> listMeetings(
      @Param("stationId") String stationId, @Param("startsOn") LocalDateTime startsOn, @Param("endsBefore") LocalDateTime endsBefore);
}
