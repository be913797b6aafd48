package org.xieshang.outcome;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as a page draws it without a script or a second request.
 *
 * @param size modules along one side, with the quiet zone
 * @param path the dark modules as the data of one SVG path, a unit a module
 */
record QrCode(int size, String path) {

  /**
   * The code of an address.
   *
   * @throws IllegalArgumentException when it is longer than a code holds (about 2,300 characters)
   */
  static QrCode of(String address) {
    try {
      // Paper gets folded and dirty: a quarter of the code may be lost. Size 1 means as few modules as the text needs.
      BitMatrix dark = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
      return new QrCode(dark.getWidth(), pathOf(dark));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("an address of " + address.length() + " characters", tooLong);
    }
  }

  private static String pathOf(BitMatrix dark) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        int from = x;
        while (x < dark.getWidth() && dark.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1H").append(from).append('z');
        }
      }
    }
    return path.toString();
  }
}
