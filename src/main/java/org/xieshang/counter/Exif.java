package org.xieshang.counter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The two things that a camera writes into a JPEG and that matter here: which side is up, and where it was taken. */
record Exif(int orientation, boolean located) {

  private static final Exif NONE = new Exif(1, false);
  private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int LOCATION = 0x8825;

  /** What the first such part of the JPEG says; nothing for what can't be understood. */
  static Exif of(byte[] jpeg) {
    try {
      int at = 2;
      while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
        int marker = jpeg[at + 1] & 0xFF;
        int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
        if (marker == 0xDA || length < 2) {
          return NONE;
        }
        int body = at + 4;
        if (marker == 0xE1 && body + HEAD.length < jpeg.length
            && Arrays.equals(jpeg, body, body + HEAD.length, HEAD, 0, HEAD.length)) {
          return read(ByteBuffer.wrap(jpeg, body + HEAD.length, Math.min(length - 2, jpeg.length - body) - HEAD.length).slice());
        }
        at += 2 + length;
      }
      return NONE;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      return NONE;
    }
  }

  private static Exif read(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    int orientation = 1;
    boolean located = false;
    for (int left = tiff.getShort() & 0xFFFF; left > 0; left--) {
      int tag = tiff.getShort() & 0xFFFF;
      tiff.getShort();
      tiff.getInt();
      int value = tiff.getShort(tiff.position()) & 0xFFFF;
      tiff.getInt();
      if (tag == ORIENTATION && value >= 1 && value <= 8) {
        orientation = value;
      }
      located |= tag == LOCATION;
    }
    return new Exif(orientation, located);
  }
}
