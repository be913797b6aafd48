package org.xieshang.outcome;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SurveyMapper {

  void insertRound(@Param("itemId") long itemId, @Param("at") LocalDateTime at, @Param("until") LocalDateTime until);

  Optional<SurveyRound> findLastRound(@Param("itemId") long itemId);

  Optional<SurveyRound> findRound(@Param("id") long id);

  /** The round, held until the transaction ends: an answer is either counted or comes too late. */
  Optional<SurveyRound> findRoundLocked(@Param("id") long id);

  void updateClosed(@Param("itemId") long itemId, @Param("at") LocalDateTime at);

  void insertSlip(
      @Param("roundId") long roundId, @Param("number") int number, @Param("tokenHash") String tokenHash, @Param("at") LocalDateTime at);

  Optional<Slip> findSlip(@Param("tokenHash") String tokenHash);

  List<Slip> listSlips(@Param("roundId") long roundId);

  int updateAnswered(
      @Param("id") long id, @Param("way") String way, @Param("answer") Answer answer, @Param("words") String words,
      @Param("at") LocalDateTime at);
}
