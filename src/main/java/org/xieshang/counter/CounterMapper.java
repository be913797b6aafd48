package org.xieshang.counter;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CounterMapper {

  List<CaseOfCard> listCases(@Param("ids") Collection<Long> ids);

  List<Candidate> listCandidates(@Param("taskIds") Collection<String> taskIds);

  void insertAttachment(
      @Param("topicId") long topicId,
      @Param("taskId") String taskId,
      @Param("step") String step,
      @Param("name") String name,
      @Param("file") CleanFile file,
      @Param("sizeBytes") int sizeBytes,
      @Param("sha256") String sha256,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") LocalDateTime at);

  int countAttachments(@Param("topicId") long topicId);

  List<Attachment> listAttachments(@Param("topicId") long topicId);

  Optional<Attachment> findAttachment(@Param("topicId") long topicId, @Param("id") long id);

  Optional<StoredFile> findContent(@Param("topicId") long topicId, @Param("id") long id);

  Optional<StoredFile> findPreview(@Param("topicId") long topicId, @Param("id") long id);

  int updateWithdrawn(
      @Param("id") long id, @Param("by") String by, @Param("at") LocalDateTime at, @Param("reason") String reason);
}
