package org.xieshang.report;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.xieshang.record.Stage;

@Mapper
interface ReportMapper {

  int countCases(@Param("sight") Sight sight, @Param("like") String like, @Param("stage") Stage stage);

  List<CaseHeader> listCases(
      @Param("sight") Sight sight,
      @Param("like") String like,
      @Param("stage") Stage stage,
      @Param("limit") int limit,
      @Param("offset") int offset);

  Optional<CaseHeader> findCase(@Param("sight") Sight sight, @Param("id") long id);

  List<RelatedCase> listRelated(long id);

  List<RecordedAct> listActs(long topicId);

  List<AttachedFile> listAttachments(long topicId);

  Optional<Archive> findArchive(long topicId);

  List<Archive.Piece> listPieces(long dossierId);
}
