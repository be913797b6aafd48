package org.xieshang.notice;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

  int updateNumber(@Param("kind") String kind, @Param("year") int year, @Param("count") int count);

  void insertNumber(@Param("kind") String kind, @Param("year") int year, @Param("count") int count);

  int findNumber(@Param("kind") String kind, @Param("year") int year);

  void insertDocuments(@Param("documents") List<DocumentRow> documents);

  List<Document> listDocuments(
      @Param("kind") String kind, @Param("year") int year, @Param("first") int first, @Param("last") int last);

  Set<String> listKnownKeys(@Param("keys") Collection<String> keys);

  void insertMessages(@Param("messages") Collection<Message> messages, @Param("at") LocalDateTime at);

  void insertDeliveries(
      @Param("keys") Collection<String> keys,
      @Param("channel") String channel,
      @Param("state") String state,
      @Param("at") LocalDateTime at);

  Optional<Due> findDue(@Param("channel") String channel, @Param("now") LocalDateTime now);

  void updateDelivered(@Param("id") long id, @Param("at") LocalDateTime at);

  void updateFailed(
      @Param("id") long id,
      @Param("state") String state,
      @Param("next") LocalDateTime next,
      @Param("fault") String fault);

  Optional<Letter> findLetter(@Param("id") long id);

  List<Letter> listLetters(
      @Param("recipient") String recipient,
      @Param("unreadOnly") boolean unreadOnly,
      @Param("limit") int limit,
      @Param("offset") int offset);

  int countLetters(@Param("recipient") String recipient, @Param("unreadOnly") boolean unreadOnly);

  void updateRead(@Param("recipient") String recipient, @Param("id") Long id, @Param("at") LocalDateTime at);

  void deleteAddresses();

  void insertAddress(@Param("account") String account, @Param("email") String email);

  Optional<String> findEmail(@Param("account") String account);

  Set<String> listReachable(@Param("accounts") Collection<String> accounts);
}
