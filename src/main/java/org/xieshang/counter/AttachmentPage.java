package org.xieshang.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieshang.access.OpenTask;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.InvalidInput;

/** Photos and scans over the wire: in one file a request, its name in a header and not in the address; out so that no browser runs it. */
@RestController
@RequestMapping("/counter")
class AttachmentPage {

  private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'none'";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Attachments attachments;
  private final Cleaner cleaner;
  private final AttachmentSettings settings;

  AttachmentPage(Attachments attachments, Cleaner cleaner, AttachmentSettings settings) {
    this.attachments = attachments;
    this.cleaner = cleaner;
    this.settings = settings;
  }

  /** What the tab shows; {@code largest} in bytes, so that the browser need not send what would be refused. */
  record Shown(long largest, String largestInWords, boolean mayAdd, List<Line> files) {}

  /** A file in the tab. */
  record Line(long id, String name, String size, String step, String note, String who, String at, boolean picture, boolean previewed,
      boolean mine) {}

  /** Why it is taken back. */
  record Reason(String reason) {}

  @GetMapping("/tasks/{taskId}/files")
  Shown list(Visitor visitor, @PathVariable String taskId) {
    return new Shown(settings.largest().toBytes(), settings.words(), attachments.isOf(visitor, taskId), attachments.ofTask(taskId).stream()
        .map(one -> new Line(one.id(), one.name(), size(one.sizeBytes()), one.step(), one.note(),
            one.addedByName() == null ? one.addedBy() : one.addedByName(), TIME.format(one.addedAt()),
            one.mediaType().startsWith("image/"), one.previewed() == 1, one.addedBy().equals(visitor.userId())))
        .toList());
  }

  /** Refused before it is read when it is too long, or not for this person; what lies about its length is read no further. */
  @PostMapping("/tasks/{taskId}/files")
  ResponseEntity<Map<String, String>> add(Visitor visitor, @PathVariable String taskId, HttpServletRequest request) throws IOException {
    OpenTask task = attachments.mine(visitor, taskId);
    int largest = Math.toIntExact(settings.largest().toBytes());
    if (request.getContentLengthLong() > largest) {
      return tooBig();
    }
    byte[] content;
    try (InputStream in = request.getInputStream()) {
      content = in.readNBytes(largest + 1);
    }
    if (content.length > largest) {
      return tooBig();
    }
    attachments.add(visitor, task, decoded(request.getHeader("X-File-Name")), decoded(request.getHeader("X-File-Note")), cleaner.clean(content));
    return ResponseEntity.ok(Map.of());
  }

  @PostMapping("/tasks/{taskId}/files/{id:[0-9]{1,18}}/withdraw")
  Map<String, String> withdraw(Visitor visitor, @PathVariable String taskId, @PathVariable long id, @RequestBody Reason reason) {
    attachments.withdraw(visitor, taskId, id, reason.reason());
    return Map.of();
  }

  @GetMapping("/tasks/{taskId}/files/{id:[0-9]{1,18}}")
  ResponseEntity<byte[]> atTask(
      @PathVariable String taskId, @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview, HttpServletResponse response) {
    return served(attachments.atTask(taskId, id, preview), response);
  }

  @GetMapping("/cases/{topicId:[0-9]{1,18}}/files/{id:[0-9]{1,18}}")
  ResponseEntity<byte[]> ofCase(
      Visitor visitor, @PathVariable long topicId, @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview,
      HttpServletResponse response) {
    return served(attachments.ofCase(visitor, topicId, id, preview), response);
  }

  /** Pictures may be looked at; a PDF is saved, since viewers of PDF run more than they show. */
  private static ResponseEntity<byte[]> served(StoredFile file, HttpServletResponse response) {
    // In place of what our pages say, not beside it.
    response.setHeader("Content-Security-Policy", SANDBOX);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    boolean picture = file.mediaType().startsWith("image/");
    ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file.content());
  }

  private static String size(int bytes) {
    return bytes >= 1_000_000 ? "%.1f MB".formatted(bytes / 1_000_000.0) : Math.max(1, bytes / 1000) + " KB";
  }

  private static String decoded(String header) {
    try {
      return header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw new InvalidInput("文件名无法识别，请改名后再上传。");
    }
  }

  private ResponseEntity<Map<String, String>> tooBig() {
    return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).header(HttpHeaders.CONNECTION, "close")
        .body(Map.of("message", cleaner.tooBig().getMessage()));
  }

  @ExceptionHandler({InvalidInput.class, Refused.class, NoSuchElementException.class})
  ResponseEntity<Map<String, String>> said(RuntimeException why) {
    HttpStatus status = why instanceof InvalidInput ? HttpStatus.BAD_REQUEST
        : why instanceof Refused ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(Map.of("message", why.getMessage()));
  }
}
