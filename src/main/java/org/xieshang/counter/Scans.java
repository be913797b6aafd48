package org.xieshang.counter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieshang.procedure.InvalidInput;

/**
 * PDFs are kept as they came, since a signature in one breaks with the first changed byte; so whatever is more than pages is refused:
 * programs, actions that leave the document, files in the file, the place where a picture in it was taken.
 */
final class Scans {

  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

  private static final int MOST_PAGES = 300;
  private static final int MOST_OBJECTS = 200_000;
  private static final int MOST_METADATA = 1_000_000;
  private static final float PREVIEW = 480f;

  private static final Map<String, String> FORBIDDEN = Map.ofEntries(
      Map.entry("JS", "脚本"), Map.entry("JavaScript", "脚本"), Map.entry("XFA", "动态表单"), Map.entry("RichMedia", "多媒体"),
      Map.entry("EmbeddedFile", "内嵌文件"), Map.entry("EmbeddedFiles", "内嵌文件"), Map.entry("Launch", "启动程序的动作"),
      Map.entry("SubmitForm", "提交数据的动作"), Map.entry("ImportData", "导入数据的动作"), Map.entry("GoToE", "打开内嵌文件的动作"),
      Map.entry("Movie", "多媒体"), Map.entry("Rendition", "多媒体"));

  /** Where a name says what a thing is; elsewhere it may be the name of a font or a field. */
  private static final Set<COSName> KINDS = Set.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);

  private static final Pattern ACTIVE = Pattern.compile("(?i)<\\s*script|javascript:|exif:GPSL");

  private Scans() {}

  /**
   * The same file, if it is nothing but pages.
   *
   * @throws InvalidInput when it can't be opened, or holds more
   */
  static CleanFile clean(byte[] content) {
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        throw new InvalidInput("PDF 有密码或权限保护，请去掉保护后再上传。");
      }
      int pages = document.getNumberOfPages();
      if (pages == 0 || pages > MOST_PAGES) {
        throw new InvalidInput("PDF 有 %d 页，应为 1 至 %d 页，请拆分后再上传。".formatted(pages, MOST_PAGES));
      }
      look(document);
      return new CleanFile("application/pdf", ".pdf", content, preview(document));
    } catch (InvalidPasswordException locked) {
      throw new InvalidInput("PDF 有密码或权限保护，请去掉保护后再上传。");
    } catch (IOException | ClassCastException | IllegalArgumentException | StackOverflowError broken) {
      throw new InvalidInput("PDF 打不开，文件可能已损坏，请重新扫描或另存后再上传。");
    }
  }

  /** Every object of the file, also those that no page leads to. */
  private static void look(PDDocument document) throws IOException {
    Deque<COSBase> open = new ArrayDeque<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    open.add(document.getDocument().getTrailer());
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (object != null) {
        open.add(object);
      }
    }
    while (!open.isEmpty()) {
      COSBase one = open.poll();
      if (one instanceof COSObject reference) {
        one = reference.getObject();
      }
      if (one == null || !seen.add(one)) {
        continue;
      }
      if (seen.size() > MOST_OBJECTS) {
        throw new InvalidInput("PDF 的结构太复杂，请打印成扫描件后再上传。");
      }
      if (one instanceof COSArray array) {
        array.forEach(entry -> {
          if (entry != null) {
            open.add(entry);
          }
        });
      } else if (one instanceof COSDictionary dictionary) {
        look(dictionary, open);
      }
    }
  }

  private static void look(COSDictionary dictionary, Deque<COSBase> open) throws IOException {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      refuse(entry.getKey().getName());
      COSBase value = entry.getValue();
      if (KINDS.contains(entry.getKey()) && value instanceof COSName kind) {
        refuse(kind.getName());
      }
      if (value != null) {
        open.add(value);
      }
    }
    if (dictionary instanceof COSStream stream) {
      if ("Metadata".equals(dictionary.getNameAsString(COSName.TYPE))) {
        try (var words = stream.createInputStream()) {
          if (ACTIVE.matcher(new String(words.readNBytes(MOST_METADATA), StandardCharsets.UTF_8)).find()) {
            throw new InvalidInput("PDF 的附加信息里有脚本或拍摄位置，请打印成扫描件后再上传。");
          }
        }
      } else if (COSName.DCT_DECODE.equals(stream.getFilters())) {
        try (var picture = stream.createRawInputStream()) {
          if (Exif.of(picture.readAllBytes()).located()) {
            throw new InvalidInput("PDF 里的照片带有拍摄位置，请去掉位置信息后再上传。");
          }
        }
      }
    }
  }

  private static void refuse(String name) {
    String what = FORBIDDEN.get(name);
    if (what != null) {
      throw new InvalidInput("PDF 里有" + what + "，不能上传，请打印成扫描件后再上传。");
    }
  }

  /** The first page, small; a page that can't be drawn has none. */
  private static byte[] preview(PDDocument document) {
    try {
      PDRectangle page = document.getPage(0).getCropBox();
      float side = Math.max(page.getWidth(), page.getHeight());
      if (!(side > 0)) {
        return null;
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return Pictures.preview(renderer.renderImage(0, Math.min(2f, PREVIEW / side)));
    } catch (IOException | RuntimeException | StackOverflowError undrawable) {
      LOG.info("一份 PDF 附件没有预览：{}", undrawable.getClass().getSimpleName());
      return null;
    }
  }
}
