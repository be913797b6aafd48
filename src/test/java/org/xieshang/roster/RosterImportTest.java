package org.xieshang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A roster that somebody keeps in a spreadsheet comes in whole, or not at all with every fault named. */
@RosterSlice
@TestPropertySource(properties = "xieshang.site.folder=classpath:site/three-stations")
@Transactional
class RosterImportTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Autowired private Imports imports;
  @Autowired private Comparison comparison;
  @Autowired private ApplyImport apply;
  @Autowired private SiteLoader loader;
  @Autowired private Roster roster;
  @Autowired private RosterMapper mapper;
  @Autowired private JdbcTemplate database;
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(ImportSheet.class)
  void whatIsExportedComesBackUnchanged(ImportSheet sheet) throws Exception {
    for (boolean workbook : new boolean[] {true, false}) {
      Table table = TableFile.read(exported(sheet, workbook), line -> {});
      assertThat(table.header()).isEqualTo(sheet.columns());
      assertThat(table.lines()).hasSize(imports.count(sheet));
      Upload.Preview preview = comparison.of(sheet, table, "名册.xlsx", TODAY);
      assertThat(preview.faults()).isEmpty();
      assertThat(List.of(preview.added(), preview.changed(), preview.gone())).containsOnly(0);
    }
  }

  @Test
  void tenFaultsAreNamedAndTheMendedFileApplies() throws Exception {
    List<String[]> rows = exportedMembers();
    rows.get(1)[5] = "蒲池多乡";
    rows.get(2)[1] = "member-0001";
    rows.get(3)[0] = "";
    rows.get(4)[2] = "县";
    rows.get(5)[9] = "三件";
    rows.get(6)[10] = "退休";
    rows.get(7)[8] = "修车";
    rows.get(8)[0] = "=HYPERLINK(\"http://x\")";
    rows.get(9)[7] = "<script>alert(1)</script>";
    rows.get(10)[1] = "coordinator-226";
    List<Map<String, Object>> before = members();

    Upload.Preview preview = comparison.of(ImportSheet.MEMBERS, TableFile.read(workbook(rows), line -> {}), "名册.xlsx", TODAY);

    assertThat(preview.faults()).extracting(Fault::toString).containsExactlyInAnyOrder(
        "名册.xlsx 第 2 行“籍贯”列：本区没有“蒲池多乡”这个乡镇（街道）；请写工作站所在乡镇（街道）的名称，如“郭河乡”；区外的写到县（市、区），如“成县”。",
        "名册.xlsx 第 3 行“委员编号”列：“member-0001”重复；每个编号只能出现一次，请改号或删去多余的一行。",
        "名册.xlsx 第 4 行“姓名”列：没有填写；此列必填，请补上。",
        "名册.xlsx 第 5 行“层级”列：“县”不是可用的值；请填 省、市、区、省政协委员、市政协委员、区政协委员 之一。",
        "名册.xlsx 第 6 行“可参加”列：“三件”不是 0 到 50 的整数；请填同时可参加的调研件数，例如 3；不参加的填 0。",
        "名册.xlsx 第 7 行“状态”列：“退休”不是可用的值；请填 在任、暂停、离任 之一。",
        preview.faults().stream().filter(fault -> fault.row() == 8).findFirst().orElseThrow().toString(),
        "名册.xlsx 第 9 行“姓名”列：内容像公式、网页标记或控制符，不能载入；请改成普通文字（公式请“选择性粘贴—数值”）。",
        "名册.xlsx 第 10 行“工作单位及所在地”列：内容像公式、网页标记或控制符，不能载入；请改成普通文字（公式请“选择性粘贴—数值”）。",
        "名册.xlsx 第 11 行“委员编号”列：“coordinator-226”已是职务或单位的账号；委员编号就是委员的账号，请改用别的编号。");
    assertThat(preview.faults()).anySatisfy(fault -> assertThat(fault.toString()).contains("第 8 行“特长”列：“修车”不是可用的值"));
    assertThat(members()).isEqualTo(before);

    List<String[]> mended = exportedMembers();
    mended.get(1)[0] = "𠮷家乐";
    mended.get(1)[5] = "甘肃省陇南市武都区郭河乡";
    mended.get(2)[9] = "5";
    mended.remove(18);
    mended.add(new String[] {"新委员", "member-0100", "区", "第六届", "教育界", "郭河乡", "成县", "成县中学（成县）", "教育就学", "", "在任"});
    Upload upload = previewed(workbook(mended));
    assertThat(upload.state()).isEqualTo(Upload.State.READY);
    assertThat(List.of(upload.preview().added(), upload.preview().changed(), upload.preview().gone())).containsExactly(1, 2, 1);
    assertThat(members()).as("a preview changes nothing").isEqualTo(before);

    apply.apply("leading-group-office", upload, false);

    assertThat(roster.member("member-0001").name()).isEqualTo("𠮷家乐");
    assertThat(roster.member("member-0001").committeeId()).as("what the sheet has no column for stays").isEqualTo("agriculture-committee");
    assertThat(roster.member("member-0002").maxLoad()).isEqualTo(5);
    assertThat(roster.member("member-0018").status()).isEqualTo("ENDED");
    assertThat(roster.member("member-0018").stationId()).as("whoever has left serves nowhere").isNull();
    assertThat(roster.member("member-0100"))
        .extracting(Member::term, Member::nativeArea, Member::workplaceArea, Member::employer, Member::maxLoad)
        .containsExactly("第六届", "郭河乡", "成县", "成县中学", 3);
    assertThat(imports.history()).hasSize(1);
  }

  @Test
  void aRestartDoesNotUndoAnImport() throws Exception {
    List<String[]> rows = exportedMembers();
    rows.get(1)[0] = "改名";
    rows.remove(3);
    apply.apply("leading-group-office", previewed(workbook(rows)), false);

    SiteLoader.Changes changes =
        loader.load(new ClassPathResource("site/three-stations/"), "classpath:site/three-stations/", TODAY.plusDays(1));

    assertThat(changes.total()).isZero();
    assertThat(roster.member("member-0001").name()).isEqualTo("改名");
    assertThat(roster.member("member-0003").status()).isEqualTo("ENDED");
    assertThat(roster.member("member-0002").stationId()).as("placements are not the sheet's to end").isEqualTo("621202226");
  }

  @Test
  void whoIsNotInTheFileMayStay() throws Exception {
    List<String[]> rows = exportedMembers();
    rows.subList(3, rows.size()).clear();
    apply.apply("leading-group-office", previewed(workbook(rows)), true);

    assertThat(roster.members()).hasSize(18);
  }

  @Test
  void aPreviewThatNoLongerHoldsIsNotApplied() throws Exception {
    List<String[]> rows = exportedMembers();
    rows.get(1)[0] = "改名";
    rows.remove(18);
    Upload upload = previewed(workbook(rows));
    mapper.endMember("member-0018");

    assertThatThrownBy(() -> apply.apply("leading-group-office", upload, false)).isInstanceOf(ApplyImport.Overtaken.class);
  }

  @Test
  void stationsAndPostsAreCheckedAgainstEverythingElse() throws Exception {
    List<String[]> stations = exportedRows(ImportSheet.STATIONS);
    stations.removeIf(row -> row[1].equals("钟楼街道"));
    assertThat(comparison.of(ImportSheet.STATIONS, TableFile.read(workbook(stations), line -> {}), "站.xlsx", TODAY).faults())
        .extracting(Fault::toString).anyMatch(fault -> fault.contains("现有名册的 rooms.csv") && fault.contains("621202001"));

    List<String[]> posts = exportedRows(ImportSheet.POSTS);
    posts.removeIf(row -> row[1].equals("coordinator-226"));
    posts.add(new String[] {"联络员", "coordinator-226", "继任者", "621202226", "", TODAY.toString(), ""});
    Upload upload = new Upload(ImportSheet.POSTS, "任职.xlsx", Instant.now());
    upload.show(comparison.of(ImportSheet.POSTS, TableFile.read(workbook(posts), line -> {}), "任职.xlsx", TODAY));
    assertThat(upload.preview().faults()).isEmpty();
    apply.apply("admin", upload, false);
    assertThat(roster.holdersOf("coordinator", "621202226")).extracting(Holder::name).containsExactly("继任者");
    assertThat(loader.load(new ClassPathResource("site/three-stations/"), "x", TODAY).total()).isZero();
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws Exception {
    refused(Files.writeString(folder.resolve("a"), "PK\u0003\u0004 this is none"), "不是 Excel 工作簿");
    refused(zip("word/document.xml", 10), "不是 Excel 工作簿");
    refused(zip("xl/workbook.xml", 10), "不是 Excel 工作簿");
    refused(Files.write(folder.resolve("b"), "姓名,委员编号\n张三,1\n".getBytes(Charset.forName("GBK"))), "不是 UTF-8 编码");
    refused(Files.write(folder.resolve("c"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}), "旧版");
    refused(Files.write(folder.resolve("d"), new byte[] {'a', 0, 'b'}), "文件不是表格");
    refused(Files.writeString(folder.resolve("e"), "姓名,委员编号\n\"张三,1\n"), "文件读不出来");
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    Path bomb = zip("xl/workbook.xml", 300L << 20);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    refused(bomb, "解压后过大");
  }

  /** What the directory of the archive says about the size is not believed. */
  @Test
  void aBombThatLiesIsNotUnpackedEither() throws Exception {
    Path bomb = zip("xl/workbook.xml", 64L << 20);
    byte[] bytes = Files.readAllBytes(bomb);
    for (int i = bytes.length - 46; i >= 0; i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 24] = 100;
        bytes[i + 25] = bytes[i + 26] = bytes[i + 27] = 0;
        break;
      }
    }
    Files.write(bomb, bytes);
    assertThatThrownBy(() -> TableFile.read(bomb, line -> {})).isInstanceOf(UnreadableTable.class);
  }

  private void refused(Path file, String words) {
    assertThatThrownBy(() -> TableFile.read(file, line -> {})).isInstanceOf(UnreadableTable.class).hasMessageContaining(words);
  }

  private Path zip(String entry, long size) throws IOException {
    Path file = Files.createTempFile(folder, "zip", ".xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] nothing = new byte[1 << 16];
      for (long written = 0; written < size; written += nothing.length) {
        zip.write(nothing, 0, (int) Math.min(nothing.length, size - written));
      }
      zip.closeEntry();
    }
    return file;
  }

  private Upload previewed(Path file) throws Exception {
    Upload upload = new Upload(ImportSheet.MEMBERS, "名册.xlsx", Instant.now());
    upload.show(comparison.of(ImportSheet.MEMBERS, TableFile.read(file, line -> {}), "名册.xlsx", TODAY));
    assertThat(upload.preview().faults()).isEmpty();
    return upload;
  }

  private Path exported(ImportSheet sheet, boolean workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    imports.export(sheet, workbook, out);
    if (!workbook) {
      assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF" + String.join(",", sheet.columns()));
    }
    return Files.write(Files.createTempFile(folder, "export", workbook ? ".xlsx" : ".csv"), out.toByteArray());
  }

  private List<String[]> exportedMembers() throws Exception {
    return exportedRows(ImportSheet.MEMBERS);
  }

  /** The header first. */
  private List<String[]> exportedRows(ImportSheet sheet) throws Exception {
    Table table = TableFile.read(exported(sheet, true), line -> {});
    List<String[]> rows = new ArrayList<>();
    rows.add(table.header().toArray(String[]::new));
    table.lines().forEach(line -> rows.add(Arrays.copyOf(line.cells(), table.header().size())));
    return rows;
  }

  private Path workbook(List<String[]> rows) throws IOException {
    Path file = Files.createTempFile(folder, "roster", ".xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名册");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).length; column++) {
          String cell = rows.get(row)[column];
          if (cell != null && cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
          } else if (cell != null && !cell.isEmpty()) {
            sheet.value(row, column, cell);
          }
        }
      }
    }
    return file;
  }

  private List<Map<String, Object>> members() {
    return database.queryForList("SELECT * FROM roster_member ORDER BY id");
  }
}
