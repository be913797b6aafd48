package org.xieshang.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record: who did what, when. There is no way to change or delete a line. */
@Service
@Transactional
public class Journal {

  /** The actor of what no person did. */
  public static final String SYSTEM = "system";

  /** Rows a statement. */
  private static final int CHUNK = 200;

  private final RecordMapper mapper;

  Journal(RecordMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Adds a line.
   *
   * @param actor an account, or {@link #SYSTEM}
   * @param stepId the task's or delegate's id
   * @param step its Chinese name
   * @param words what was entered or done; may be null
   */
  public void append(long topicId, LocalDateTime at, String actor, String stepId, String step, String words) {
    mapper.insertAct(topicId, at, actor, stepId, step, words);
  }

  /**
   * A line that is still to be written.
   *
   * @param topicId the case
   * @param words may be null
   */
  public record Line(long topicId, String actor, String stepId, String step, String words) {}

  /** Adds lines of many cases in their order, with few statements. */
  public void append(List<Line> lines, LocalDateTime at) {
    for (int from = 0; from < lines.size(); from += CHUNK) {
      mapper.insertActs(lines.subList(from, Math.min(lines.size(), from + CHUNK)), at);
    }
  }

  /** The whole record of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Act> list(long topicId) {
    return mapper.listActs(topicId);
  }

  /**
   * A seal over the first lines of a case's record, so that a later change to one of them shows.
   *
   * @param count how many lines; if there are fewer, those there are
   * @return SHA-256, in lower-case hexadecimal
   */
  @Transactional(readOnly = true)
  public String seal(long topicId, int count) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      list(topicId).stream().limit(count).forEach(act -> digest.update(
          "%d|%s|%s|%s|%s\n".formatted(act.id(), act.at(), act.actor(), act.stepId(), act.words()).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
