package org.xieshang.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is drawn is what a telephone reads. */
class QrCodeTest {

  private static final String ADDRESS = "https://xieshang.example.gov.cn/survey/0123456789abcdefghjkmnpqrs";
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

  @Test
  void isReadBackAlsoWithACornerOfItSoiled() throws Exception {
    QrCode code = QrCode.of(ADDRESS);
    assertThat(read(code, 0)).isEqualTo(ADDRESS);
    assertThat(read(code, 6)).isEqualTo(ADDRESS);
  }

  @Test
  void aTextThatNoCodeHoldsIsRefused() {
    assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(QrCode code, int soiled) throws Exception {
    int module = 6;
    BufferedImage paper = new BufferedImage(code.size() * module, code.size() * module, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setColor(Color.BLACK);
    Matcher run = RUN.matcher(code.path());
    while (run.find()) {
      int x = Integer.parseInt(run.group(1));
      int y = Integer.parseInt(run.group(2));
      pen.fillRect(x * module, y * module, Integer.parseInt(run.group(3)) * module, module);
    }
    pen.fillRect((code.size() - 4 - soiled) * module, (code.size() - 4 - soiled) * module, soiled * module, soiled * module);
    pen.dispose();
    int[] pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
        new RGBLuminanceSource(paper.getWidth(), paper.getHeight(), pixels)))).getText();
  }
}
