package org.xieshang.cockpit;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Cases: whole lists as a visitor may see them, and what belongs to one that has been found so. */
@Mapper
interface CaseMapper {

  long countOpen(
      @Param("sight") Sight sight,
      @Param("category") String category,
      @Param("tier") String tier,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until);

  /** {@code ids}, which may be null, narrow it further. */
  List<OpenCase> listOpen(
      @Param("sight") Sight sight,
      @Param("ids") Collection<Long> ids,
      @Param("stage") String stage,
      @Param("category") String category,
      @Param("tier") String tier,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until);

  long countClosed(
      @Param("sight") Sight sight,
      @Param("alsoOpen") boolean alsoOpen,
      @Param("stage") String stage,
      @Param("category") String category,
      @Param("tier") String tier,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until);

  List<Long> listClosed(
      @Param("sight") Sight sight,
      @Param("alsoOpen") boolean alsoOpen,
      @Param("stage") String stage,
      @Param("category") String category,
      @Param("tier") String tier,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until,
      @Param("sort") String sort,
      @Param("limit") int limit,
      @Param("offset") long offset);

  List<CaseRow> listRows(@Param("ids") Collection<Long> ids);

  Optional<String> findStation(@Param("id") long id);

  List<Stay> listStays(@Param("id") long id);

  List<OpenStep> listOpenSteps(@Param("id") long id);

  List<IssuedDocument> listDocuments(@Param("id") long id);

  Optional<FrozenRules> findFrozen(@Param("id") long id);

  List<Person> listPeople(@Param("ids") Collection<String> ids);

  Optional<InstanceOwner> findCaseOf(@Param("id") String processInstanceId);
}
