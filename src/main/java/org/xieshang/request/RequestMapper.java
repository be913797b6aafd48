package org.xieshang.request;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RequestMapper {

  Optional<Application> find(@Param("id") long id);

  void insert(
      @Param("row") NewRow row, @Param("stationId") String stationId, @Param("kind") RequestKind kind,
      @Param("askedBy") String askedBy, @Param("reason") String reason, @Param("at") LocalDateTime at);

  void updateTarget(@Param("id") long id, @Param("topicId") long topicId, @Param("itemId") Long itemId);

  void updateDecision(
      @Param("id") long id, @Param("granted") boolean granted, @Param("answer") String answer, @Param("at") LocalDateTime at);
}
