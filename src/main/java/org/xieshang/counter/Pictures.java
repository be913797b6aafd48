package org.xieshang.counter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xieshang.procedure.InvalidInput;

/**
 * Pictures are read and written anew: what is kept consists of pixels only, without place, comments or whatever else was hidden in the
 * file. Size is looked at before anything is unpacked.
 */
final class Pictures {

  /** Sides longer than this are halved until they are not: paper at 400 dpi still fits. */
  private static final int LONGEST = 4800;

  private static final int PREVIEW = 480;
  private static final float FINE = 0.9f;
  private static final float SMALL = 0.8f;

  /** How the JDK's readers say that a file ends too early. */
  private static final Pattern CUT = Pattern.compile("Premature|EOI|[Tt]runcated");

  static {
    // No files in between.
    ImageIO.setUseCache(false);
  }

  private Pictures() {}

  /**
   * The same picture without anything else.
   *
   * @param format {@code jpeg}, {@code png} or {@code webp}, as the first bytes say
   * @throws InvalidInput when it can't be opened
   */
  static CleanFile clean(byte[] content, String format, long mostPixels) {
    BufferedImage picture = read(content, format, mostPixels);
    if (format.equals("jpeg")) {
      picture = upright(picture, Exif.of(content).orientation());
    }
    boolean photo = format.equals("jpeg") || format.equals("webp") && !picture.getColorModel().hasAlpha();
    byte[] preview = jpeg(reduced(picture, PREVIEW), SMALL);
    return photo
        ? new CleanFile("image/jpeg", ".jpg", jpeg(picture, FINE), preview)
        : new CleanFile("image/png", ".png", png(picture), preview);
  }

  private static BufferedImage read(byte[] content, String format, long mostPixels) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > mostPixels) {
        throw new InvalidInput("图片有 %d×%d 像素，超过 %d 万像素，请缩小后再上传。".formatted(width, height, mostPixels / 10_000));
      }
      AtomicBoolean cut = new AtomicBoolean();
      reader.addIIOReadWarningListener((source, warning) -> cut.compareAndSet(false, CUT.matcher(String.valueOf(warning)).find()));
      ImageReadParam way = reader.getDefaultReadParam();
      int step = (int) ((Math.max(width, height) + LONGEST - 1) / LONGEST);
      way.setSourceSubsampling(step, step, 0, 0);
      BufferedImage picture = reader.read(0, way);
      if (cut.get()) {
        throw new InvalidInput("图片不完整，打不开，请重新拍照或另存后再上传。");
      }
      return picture;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof InvalidInput slip) {
        throw slip;
      }
      throw new InvalidInput("图片打不开（文件损坏，或是印刷用的 CMYK 图片），请重新拍照或另存为普通 JPEG 后再上传。");
    } finally {
      reader.dispose();
    }
  }

  /** Turns and mirrors as the camera meant it. */
  private static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn = switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
    boolean lying = orientation >= 5;
    BufferedImage turned = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D paper = turned.createGraphics();
    paper.drawImage(picture, turn, null);
    paper.dispose();
    return turned;
  }

  /** Small enough for a list, on white where it is transparent. */
  static BufferedImage reduced(BufferedImage picture, int side) {
    BufferedImage small = picture;
    while (true) {
      double scale = Math.max(0.5, Math.min(1, (double) side / Math.max(small.getWidth(), small.getHeight())));
      int width = Math.max(1, (int) Math.round(small.getWidth() * scale));
      int height = Math.max(1, (int) Math.round(small.getHeight() * scale));
      BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D paper = next.createGraphics();
      paper.setColor(Color.WHITE);
      paper.fillRect(0, 0, width, height);
      paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      paper.drawImage(small, 0, 0, width, height, null);
      paper.dispose();
      small = next;
      if (Math.max(width, height) <= side) {
        return small;
      }
    }
  }

  static byte[] preview(BufferedImage picture) {
    return jpeg(reduced(picture, PREVIEW), SMALL);
  }

  private static byte[] jpeg(BufferedImage picture, float quality) {
    BufferedImage opaque = picture;
    if (picture.getColorModel().hasAlpha() || picture.getType() == BufferedImage.TYPE_CUSTOM) {
      opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D paper = opaque.createGraphics();
      paper.drawImage(picture, 0, 0, Color.WHITE, null);
      paper.dispose();
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam way = writer.getDefaultWriteParam();
    way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    way.setCompressionQuality(quality);
    return write(writer, way, opaque);
  }

  private static byte[] png(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    return write(writer, writer.getDefaultWriteParam(), picture);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam way, BufferedImage picture) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(written)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), way);
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return written.toByteArray();
  }
}
