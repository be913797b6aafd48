package org.xieshang.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.xieshang.Walk;
import org.xieshang.record.Journal;

/** Photos and scans come in cleaned or not at all, and go out only to those who see the case. */
class AttachmentsTest extends CounterTest {

  private static final String MINE = "coordinator-226";
  private static final String SCRIPT = "<script>alert(1)</script>";

  @Autowired private JdbcTemplate database;
  @Autowired private Journal journal;

  private Walk walk;
  private String id;

  @BeforeEach
  void aTaskTakenUp() {
    walk = walk("pre-meeting-research", aTopic());
    id = walk.task("confirmTeam").getId();
    engine.getTaskService().setAssignee(id, MINE);
  }

  private ResultActions uploads(String who, String name, byte[] content) throws Exception {
    return send(who, post("/counter/tasks/" + id + "/files").contentType(MediaType.APPLICATION_OCTET_STREAM).content(content)
        .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8)).header("X-File-Note", URLEncoder.encode("村口", StandardCharsets.UTF_8)));
  }

  private void refuses(String name, byte[] content, String reason) throws Exception {
    uploads(MINE, name, content).andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value(containsString(reason)));
    assertThat(kept()).isZero();
  }

  private int kept() {
    return database.queryForObject("SELECT COUNT(*) FROM counter_attachment WHERE topic_id = ?", Integer.class, walk.topicId());
  }

  private long last() {
    return database.queryForObject("SELECT MAX(id) FROM counter_attachment WHERE topic_id = ?", Long.class, walk.topicId());
  }

  private byte[] stored() {
    return database.queryForObject("SELECT content FROM counter_attachment WHERE id = ?", byte[].class, last());
  }

  // ---- pictures

  private static BufferedImage aPicture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D paper = picture.createGraphics();
    paper.setColor(Color.RED);
    paper.fillRect(0, 0, width / 2, height);
    paper.setColor(Color.BLUE);
    paper.fillRect(width / 2, 0, width - width / 2, height);
    paper.dispose();
    return picture;
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  /** A JPEG as a camera writes it: turned by a quarter, with the place, and a script in a comment. */
  private static byte[] aPhoto() throws IOException {
    byte[] jpeg = written(aPicture(400, 200), "jpeg");
    ByteBuffer tiff = ByteBuffer.allocate(38);
    tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(0).putInt(0);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(jpeg, 0, 2);
    photo.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + 38)});
    photo.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    photo.write(tiff.array());
    photo.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (2 + SCRIPT.length())});
    photo.write(SCRIPT.getBytes(StandardCharsets.US_ASCII));
    photo.write(jpeg, 2, jpeg.length - 2);
    return photo.toByteArray();
  }

  @Test
  void aPhotoIsKeptUprightWithoutPlaceOrScript() throws Exception {
    assertThat(Exif.of(aPhoto())).isEqualTo(new Exif(6, true));
    uploads(MINE, "C:\\照片\\现场 <1>.png", aPhoto()).andExpect(status().isOk());

    byte[] kept = stored();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "script");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(400);
    assertThat(new Color(picture.getRGB(100, 50)).getRed()).as("what was left is on top").isGreaterThan(200);
    ask(MINE, get("/counter/tasks/" + id + "/files"))
        .andExpect(jsonPath("$.largest").value(10 * 1024 * 1024))
        .andExpect(jsonPath("$.files", hasSize(1)))
        .andExpect(jsonPath("$.files[0].name").value("现场 1.jpg"))
        .andExpect(jsonPath("$.files[0].note").value("村口"))
        .andExpect(jsonPath("$.files[0].previewed").value(true))
        .andExpect(jsonPath("$.mayAdd").value(true));
    ask("station-head-226", get("/counter/tasks/" + id + "/files")).andExpect(jsonPath("$.mayAdd").value(false));
    assertThat(journal.list(walk.topicId())).last().satisfies(act -> {
      assertThat(act.actor()).isEqualTo(MINE);
      assertThat(act.words()).contains("文件：现场 1.jpg", "说明：村口");
    });
  }

  @Test
  void pngAndWebpAreRewrittenToo() throws Exception {
    byte[] png = written(aPicture(30, 20), "png");
    byte[] text = ("Comment\0" + SCRIPT).getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer chunk = ByteBuffer.allocate(12 + text.length).putInt(text.length);
    chunk.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(text);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + text.length);
    chunk.putInt((int) sum.getValue());
    ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
    spoiled.write(png, 0, 33);
    spoiled.write(chunk.array());
    spoiled.write(png, 33, png.length - 33);
    uploads(MINE, "图.png", spoiled.toByteArray()).andExpect(status().isOk());
    assertThat(new String(stored(), StandardCharsets.ISO_8859_1)).startsWith("\u0089PNG").doesNotContain("script");

    uploads(MINE, "图.webp", Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA="))
        .andExpect(status().isOk());
    assertThat(new String(stored(), StandardCharsets.ISO_8859_1)).startsWith("\u00FF\u00D8\u00FF");
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() throws Exception {
    refuses("照片.jpg", "这不是照片".getBytes(StandardCharsets.UTF_8), "只能上传 JPEG、PNG、WebP 图片和 PDF");
    refuses("照片.jpg", ("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8), "SVG、HTML");
    refuses("照片.png", ("  <!doctype html>" + SCRIPT).getBytes(StandardCharsets.UTF_8), "SVG、HTML");
    refuses("照片.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "HEIC");
    refuses("照片.jpg", "\u00FF\u00D8\u00FF\u00E0 and nothing more".getBytes(StandardCharsets.ISO_8859_1), "图片打不开");
    byte[] whole = written(aPicture(300, 300), "jpeg");
    refuses("照片.jpg", Arrays.copyOf(whole, whole.length / 2), "图片");
    refuses("照片.jpg", new byte[0], "文件是空的");
    byte[] vast = written(aPicture(10, 10), "png");
    ByteBuffer.wrap(vast).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(vast, 12, 17);
    ByteBuffer.wrap(vast).putInt(29, (int) sum.getValue());
    refuses("照片.png", vast, "60000×60000 像素");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    uploads(MINE, "大.jpg", new byte[10 * 1024 * 1024 + 1]).andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.message").value(containsString("超过 10 MB")));
    assertThat(kept()).isZero();
  }

  // ---- scans

  private interface Spoil {
    void in(PDDocument document) throws IOException;
  }

  private static byte[] aScan(Spoil spoil) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
        ink.setNonStrokingColor(Color.BLUE);
        ink.addRect(100, 100, 300, 300);
        ink.fill();
      }
      spoil.in(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aScanIsKeptAsItCameWithAPictureOfItsFirstPage() throws Exception {
    byte[] scan = aScan(document -> {});
    uploads(MINE, "红头文件.pdf", scan).andExpect(status().isOk());
    assertThat(stored()).isEqualTo(scan);
    BufferedImage preview = ImageIO.read(new ByteArrayInputStream(
        ask(MINE, get("/counter/tasks/" + id + "/files/" + last() + "?preview=true")).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsByteArray()));
    assertThat(preview.getHeight()).isEqualTo(480);
    assertThat(new Color(preview.getRGB(150, 300)).getBlue()).isGreaterThan(200);
    ask(MINE, get("/counter/tasks/" + id + "/files/" + last()))
        .andExpect(header().string("Content-Disposition", startsWith("attachment")))
        .andExpect(header().string("Content-Type", "application/pdf"));
  }

  @Test
  void aScanThatIsMoreThanPagesIsRefused() throws Exception {
    refuses("a.pdf", aScan(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), "PDF 里有脚本");
    refuses("a.pdf", aScan(document -> {
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
      HashMap<String, PDComplexFileSpecification> names = new HashMap<>();
      names.put("a.exe", file);
      tree.setNames(names);
      PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
      dictionary.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(dictionary);
    }), "内嵌文件");
    refuses("a.pdf", aScan(document -> document.protect(
        new StandardProtectionPolicy("owner", "user", new AccessPermission()))), "密码");
    refuses("a.pdf", aScan(document -> document.getDocumentCatalog().setMetadata(
        new PDMetadata(document, new ByteArrayInputStream(SCRIPT.getBytes(StandardCharsets.UTF_8))))), "附加信息");
    refuses("a.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "打不开");
  }

  // ---- who

  @Test
  void onlyWhoHasTheTaskAdds() throws Exception {
    byte[] photo = aPhoto();
    for (String somebody : List.of("station-head-226", "party-committee-226", "chair")) {
      uploads(somebody, "a.jpg", photo).andExpect(status().isForbidden()).andExpect(jsonPath("$.message").value(containsString("请先认领")));
    }
    for (String stranger : List.of("coordinator-001", "housing-bureau", "member-0001")) {
      uploads(stranger, "a.jpg", photo).andExpect(status().isNotFound());
    }
    ask(MINE, post("/counter/tasks/" + id + "/files").contentType(MediaType.APPLICATION_OCTET_STREAM).content(photo))
        .andExpect(status().isForbidden());
    assertThat(kept()).isZero();
  }

  @Test
  void onlyWhoSeesTheCaseSeesItsFiles() throws Exception {
    uploads(MINE, "现场.jpg", aPhoto()).andExpect(status().isOk());
    String atTask = "/counter/tasks/" + id + "/files/" + last();
    String ofCase = "/counter/cases/" + walk.topicId() + "/files/" + last();
    for (String reader : List.of(MINE, "station-head-226", "chair")) {
      for (String address : List.of(atTask, ofCase, ofCase + "?preview=true")) {
        ask(reader, get(address)).andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "image/jpeg"))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
            .andExpect(header().string("Content-Disposition", startsWith("inline; filename")));
      }
    }
    for (String stranger : List.of("coordinator-001", "housing-bureau", "member-0001", "nobody")) {
      ask(stranger, get(atTask)).andExpect(status().isNotFound());
      ask(stranger, get(ofCase)).andExpect(status().isNotFound());
      ask(stranger, get("/counter/tasks/" + id + "/files")).andExpect(status().isNotFound());
    }
    Walk other = walk("pre-meeting-research", aTopic());
    ask(MINE, get("/counter/cases/" + other.topicId() + "/files/" + last())).andExpect(status().isNotFound());
    ask(MINE, get("/dossier/" + walk.topicId())).andExpect(content().string(containsString(ofCase)));
  }

  @Test
  void whatShouldNotBeThereIsWithdrawnWithAReason() throws Exception {
    uploads(MINE, "身份证.jpg", aPhoto()).andExpect(status().isOk());
    String withdraw = "/counter/tasks/" + id + "/files/" + last() + "/withdraw";
    send("party-committee-226", post(withdraw).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"不该有\"}")).andExpect(status().isForbidden());
    send("coordinator-001", post(withdraw).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"不该有\"}")).andExpect(status().isNotFound());
    send(MINE, post(withdraw).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\" \"}")).andExpect(status().isBadRequest());
    send(MINE, post(withdraw).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"误传证件\"}")).andExpect(status().isOk());
    assertThat(stored()).isNull();
    ask(MINE, get("/counter/cases/" + walk.topicId() + "/files/" + last())).andExpect(status().isNotFound());
    ask(MINE, get("/dossier/" + walk.topicId())).andExpect(content().string(not(containsString("/files/"))))
        .andExpect(content().string(containsString("误传证件")));
  }
}
