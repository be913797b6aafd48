package org.xieshang.counter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.OpenTask;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.report.CaseReaders;

/** A case's photos and scans: added by whoever has a task of it, seen by whoever sees the task or the case. */
@Service
@Transactional
class Attachments {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 100;

  private final CounterMapper mapper;
  private final OpenTasks tasks;
  private final CaseReaders readers;
  private final Journal journal;
  private final AttachmentSettings settings;
  private final Now now;

  Attachments(
      CounterMapper mapper, OpenTasks tasks, CaseReaders readers, Journal journal, AttachmentSettings settings, Now now) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.readers = readers;
    this.journal = journal;
    this.settings = settings;
    this.now = now;
  }

  /** The case of a task that the visitor has taken up; asked before a byte of a file is read. */
  @Transactional(readOnly = true)
  OpenTask mine(Visitor visitor, String taskId) {
    OpenTask task = task(taskId);
    if (task.topicId() == null) {
      throw new Refused("这项任务不属于某个案件，不能添加附件。");
    }
    if (!visitor.userId().equals(task.assignee())) {
      throw new Refused("请先认领任务，再添加附件；只有办理人可以添加。");
    }
    if (mapper.countAttachments(task.topicId()) >= settings.most()) {
      throw new Refused("这个案件已有 %d 个附件，不能再添加。".formatted(settings.most()));
    }
    return task;
  }

  /** Whether the visitor has taken the task up, and so may add to its case. */
  @Transactional(readOnly = true)
  boolean isOf(Visitor visitor, String taskId) {
    OpenTask task = task(taskId);
    return task.topicId() != null && visitor.userId().equals(task.assignee());
  }

  void add(Visitor visitor, OpenTask task, String name, String note, CleanFile file) {
    String kept = named(name, file.extension());
    String said = note == null ? "" : note.strip();
    if (said.length() > LONGEST_NOTE) {
      throw new InvalidInput("“说明”最多 %d 个字，现在有 %d 个，请缩短。".formatted(LONGEST_NOTE, said.length()));
    }
    mapper.insertAttachment(
        task.topicId(), task.id(), task.name(), kept, file, file.content().length, sha256(file.content()), said.isEmpty() ? null : said,
        visitor.userId(), now.now());
    journal.append(task.topicId(), now.now(), visitor.userId(), "attachmentAdded", "附件：" + task.name(),
        "文件：" + kept + (said.isEmpty() ? "" : "\n说明：" + said.replaceAll("\\s*\\R\\s*", "；")));
  }

  /** Takes a file back that should not have been added: its content goes, its line in the record stays. */
  void withdraw(Visitor visitor, String taskId, long id, String reason) {
    OpenTask task = task(taskId);
    Attachment attachment = Optional.ofNullable(task.topicId()).flatMap(topic -> mapper.findAttachment(topic, id)).orElseThrow(Attachments::gone);
    boolean head = visitor.is("station-head") && visitor.tenants().contains(task.stationId());
    if (!visitor.userId().equals(attachment.addedBy()) && !head) {
      throw new Refused("只有添加的人或站长可以撤下附件。");
    }
    String because = reason == null ? "" : reason.strip();
    if (because.isEmpty() || because.length() > LONGEST_NOTE) {
      throw new InvalidInput("请填写“撤下的理由”，最多 %d 个字。".formatted(LONGEST_NOTE));
    }
    mapper.updateWithdrawn(id, visitor.userId(), now.now(), because);
    journal.append(task.topicId(), now.now(), visitor.userId(), "attachmentWithdrawn", "撤下附件：" + task.name(),
        "文件：" + attachment.name() + "\n理由：" + because.replaceAll("\\s*\\R\\s*", "；"));
  }

  @Transactional(readOnly = true)
  List<Attachment> ofTask(String taskId) {
    OpenTask task = task(taskId);
    return task.topicId() == null ? List.of() : mapper.listAttachments(task.topicId());
  }

  /** A file of the case that a task belongs to, for whoever may read the task. */
  @Transactional(readOnly = true)
  StoredFile atTask(String taskId, long id, boolean preview) {
    OpenTask task = task(taskId);
    if (task.topicId() == null) {
      throw gone();
    }
    return file(task.topicId(), id, preview);
  }

  /** A file of a case, for whoever may open its dossier. */
  @Transactional(readOnly = true)
  StoredFile ofCase(Visitor visitor, long topicId, long id, boolean preview) {
    if (!readers.mayRead(visitor, topicId)) {
      throw gone();
    }
    return file(topicId, id, preview);
  }

  private StoredFile file(long topicId, long id, boolean preview) {
    return (preview ? mapper.findPreview(topicId, id) : mapper.findContent(topicId, id)).orElseThrow(Attachments::gone);
  }

  private OpenTask task(String taskId) {
    return tasks.find(taskId).orElseThrow(() -> new NoSuchElementException("没有找到，可能已办结，或不属于您的工作站。"));
  }

  private static NoSuchElementException gone() {
    return new NoSuchElementException("没有找到这个附件，可能已撤下，或不在您的职责范围内。");
  }

  /** Without a path, control characters or what its old ending claimed. */
  private static String named(String name, String extension) {
    String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String base = last.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    String kept = base.isEmpty() ? "附件" : base;
    int end = Math.min(kept.length(), LONGEST_NAME);
    return kept.substring(0, end > 0 && Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end) + extension;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
