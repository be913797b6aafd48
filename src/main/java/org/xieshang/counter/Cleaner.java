package org.xieshang.counter;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.InvalidInput;

/** What a file is, its content says and not its name; only pictures and scans come in, and only cleaned. */
@Component
class Cleaner {

  /** An unpacked photo takes tens of megabytes. */
  private static final Semaphore PLACES = new Semaphore(2);

  private static final int PATIENCE = 30;

  private final AttachmentSettings settings;

  Cleaner(AttachmentSettings settings) {
    this.settings = settings;
  }

  /**
   * The file as it may be kept.
   *
   * @throws InvalidInput with the reason when it may not
   */
  CleanFile clean(byte[] content) {
    if (content.length == 0) {
      throw new InvalidInput("文件是空的，请重新选择。");
    }
    if (content.length > settings.largest().toBytes()) {
      throw tooBig();
    }
    String head = new String(content, 0, Math.min(content.length, 32), StandardCharsets.ISO_8859_1);
    try {
      if (!PLACES.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw new InvalidInput("同时上传的文件太多，请过一会儿再试。");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    try {
      if (head.startsWith("\u00FF\u00D8\u00FF")) {
        return Pictures.clean(content, "jpeg", settings.mostPixels());
      }
      if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
        return Pictures.clean(content, "png", settings.mostPixels());
      }
      if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
        return Pictures.clean(content, "webp", settings.mostPixels());
      }
      if (head.startsWith("%PDF-")) {
        return Scans.clean(content);
      }
    } finally {
      PLACES.release();
    }
    throw new InvalidInput(foreign(head));
  }

  InvalidInput tooBig() {
    return new InvalidInput("文件超过 " + settings.words() + "，请缩小或拆分后再上传。");
  }

  private static String foreign(String head) {
    if (head.startsWith("ftyphei", 4) || head.startsWith("ftypmif", 4)) {
      return "这是 HEIC 照片，请在手机相机设置里选“兼容性最佳”，或另存为 JPEG 后再上传。";
    }
    if (head.stripLeading().startsWith("<") || head.startsWith("\u00EF\u00BB\u00BF<")) {
      return "SVG、HTML 等网页文件不能上传，请截图保存为 PNG 后再上传。";
    }
    return "只能上传 JPEG、PNG、WebP 图片和 PDF 文件；这个文件的内容不是（只改文件名不行）。";
  }
}
