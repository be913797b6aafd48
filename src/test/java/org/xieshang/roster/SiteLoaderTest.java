package org.xieshang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

@RosterSlice
@TestPropertySource(properties = "xieshang.site.folder=classpath:site/three-stations")
@Transactional
class SiteLoaderTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Autowired private SiteLoader loader;
  @Autowired private Roster roster;
  @Autowired private JdbcTemplate database;
  @TempDir private Path folder;

  @BeforeEach
  void copySite() throws IOException {
    for (String file : List.of(SiteFolder.STATIONS, SiteFolder.ROOMS, SiteFolder.ORGANIZATIONS, SiteFolder.MEMBERS,
        SiteFolder.POSTS, SiteFolder.AREA_LEADERS, SiteFolder.LIAISONS, SiteFolder.BODIES)) {
      Files.write(folder.resolve(file), new ClassPathResource("site/three-stations/" + file).getContentAsByteArray());
    }
  }

  @Test
  void aSecondStartChangesNothing() {
    assertThat(roster.members()).hasSize(18);
    assertThat(load(TODAY).total()).isZero();
    assertThat(load(TODAY.plusDays(30)).total()).isZero();
  }

  @Test
  void whoDisappearsEndsAndIsNotDeleted() throws IOException {
    change(SiteFolder.MEMBERS, "(?m)^member-0003,.*\n", "");
    change(SiteFolder.BODIES, "(?m)^.*,member-0003,.*\n", "");
    change(SiteFolder.POSTS, "(?m)^联络员,coordinator-226,.*\n", "");
    change(SiteFolder.BODIES, "(?m)^.*,coordinator-226,.*\n", "");
    change(SiteFolder.ROOMS, "(?m)^room-226-02,.*\n", "");
    change(SiteFolder.BODIES, "(?m)^room-226-02,.*\n", "");
    String coordinator = roster.personName("coordinator-226");
    String member = roster.personName("member-0003");
    int seats = roster.bodyOf("621202226", TODAY).fixedTotal();

    load(TODAY);

    assertThat(roster.membersOf("621202226")).hasSize(5).noneMatch(m -> m.id().equals("member-0003"));
    assertThat(roster.member("member-0003").status()).isEqualTo("ENDED");
    assertThat(roster.member("member-0003").stationId()).isNull();
    assertThat(roster.holdersOf("coordinator", "621202226")).isEmpty();
    assertThat(roster.accounts()).noneMatch(a -> List.of("member-0003", "coordinator-226").contains(a.userId()));
    assertThat(roster.personName("coordinator-226")).isEqualTo(coordinator);
    assertThat(roster.personName("member-0003")).isEqualTo(member);
    assertThat(roster.rooms("621202226")).hasSize(1);
    assertThat(roster.room("room-226-02").name()).contains("议事室");
    assertThat(roster.bodyOf("621202226", TODAY).fixedTotal()).isEqualTo(seats - 2);
    assertThat(roster.bodyOf("621202226", TODAY.minusDays(10)).fixedTotal()).isEqualTo(seats);
    assertThat(load(TODAY).total()).isZero();

    copySite();
    load(TODAY);
    assertThat(roster.membersOf("621202226")).hasSize(6);
    assertThat(roster.holdersOf("coordinator", "621202226")).hasSize(1);
    assertThat(roster.rooms("621202226")).hasSize(2);
  }

  @Test
  void aSuccessorTakesOverTheAccount() throws IOException {
    String before = roster.personName("coordinator-226");
    change(SiteFolder.POSTS, "(?m)^(联络员,coordinator-226,.*,2025-01-01),$",
        "$1," + TODAY.minusDays(1) + "\n联络员,coordinator-226,继任者,621202226,," + TODAY + ",");

    load(TODAY);

    assertThat(roster.personName("coordinator-226")).isEqualTo("继任者").isNotEqualTo(before);
    assertThat(roster.holdersOf("coordinator", "621202226")).extracting(Holder::name).containsExactly("继任者");
  }

  @Test
  void aMemberWhoIsPlacedAnewServesOnlyThere() throws IOException {
    change(SiteFolder.MEMBERS, "(?m)^(member-0003,.*),621202226,[^,]*,2025-01-01,", "$1,621202001,工作方便," + TODAY + ",");
    change(SiteFolder.BODIES, "(?m)^.*,member-0003,.*\n", "");

    load(TODAY);

    assertThat(roster.member("member-0003").stationId()).isEqualTo("621202001");
    assertThat(roster.membersOf("621202226")).hasSize(5);
    assertThat(roster.accounts()).anySatisfy(a -> {
      assertThat(a.userId()).isEqualTo("member-0003");
      assertThat(a.tenants()).containsExactly("621202001");
    });
  }

  @Test
  void aPlacementMadeInTheSystemOutranksTheOlderSheet() {
    database.update("UPDATE placement_member SET ended_on = ? WHERE member_id = 'member-0003'", TODAY.minusDays(3));
    database.update("INSERT INTO placement_member (member_id, station_id, principle, started_on) VALUES"
        + " ('member-0003', '621202001', 'RESIDENCE', ?)", TODAY.minusDays(2));

    load(TODAY);

    assertThat(roster.member("member-0003").stationId()).isEqualTo("621202001");
  }

  @Test
  void nothingIsHalfLoaded() throws IOException {
    change(SiteFolder.STATIONS, "郭河乡", "新名字乡");
    change(SiteFolder.BODIES, "村民代表,成员", "村民代表,旁听");

    assertThatThrownBy(() -> load(TODAY)).isInstanceOf(SiteRefused.class);

    assertThat(roster.station("621202226").name()).isEqualTo("郭河乡");
  }

  @Test
  void everyFaultIsNamedAtOnce() throws IOException {
    change(SiteFolder.STATIONS, "郭河乡,乡镇", "郭河乡,乡");
    change(SiteFolder.STATIONS, "钟楼街道", "");
    change(SiteFolder.ROOMS, "(?m)^room-226-02,(.*),621202226,", "room-226-01,$1,621202999,");
    change(SiteFolder.ORGANIZATIONS, "编号,名称,类别,工作站", "编号,名称,类型,工作站");
    change(SiteFolder.POSTS, "(?m)^(站长,station-head-226,.*),2025-01-01,", "$1,二〇二五年,");
    change(SiteFolder.POSTS, "(?m)^(联络员,coordinator-226,.*),2025-01-01,$", "$1,2025-01-01,2024-12-31");
    change(SiteFolder.POSTS, "(?m)^党\\(工\\)委,party-committee-226,", "党（工）委,coordinator-001,");
    change(SiteFolder.MEMBERS, "(?m)^(member-0003,.*),\\d,在任", "$1,三,在任");
    change(SiteFolder.MEMBERS, "33\\.\\d+,", "133.5,");
    Files.delete(folder.resolve(SiteFolder.AREA_LEADERS));
    Files.write(folder.resolve(SiteFolder.LIAISONS), "专委会,账号,工作站,议题类别,起,止\n".getBytes("GBK"));

    assertThatThrownBy(() -> load(TODAY))
        .isInstanceOf(SiteRefused.class)
        .hasMessageContaining("没有载入任何内容")
        .hasMessageContaining("stations.csv 第 4 行“层级”列：“乡”不是可用的值；请填 区、乡镇、街道 之一。")
        .hasMessageContaining("stations.csv 第 3 行“名称”列：没有填写；此列必填，请补上。")
        .hasMessageContaining("rooms.csv 第 5 行“编号”列：“room-226-01”重复")
        .hasMessageContaining("rooms.csv 第 5 行“工作站”列：stations.csv 里没有“621202999”")
        .hasMessageContaining("organizations.csv 第 1 行“类别”列：缺少这一列")
        .hasMessageContaining("organizations.csv 第 1 行“类型”列：不认识这一列")
        .hasMessageContaining("“起”列：“二〇二五年”不是日期；请写成 2026-01-05 的样子。")
        .hasMessageContaining("“止”列：早于开始日期")
        .hasMessageContaining("账号“coordinator-001”在一个工作站任职，又涉及其他工作站（621202001、621202226）")
        .hasMessageContaining("members.csv 第 4 行“在办上限”列：“三”不是 0 到 50 的整数")
        .hasMessageContaining("“纬度”列：“133.5”不是 -90 到 90 的度数")
        .hasMessageContaining("area-leaders.csv：找不到这个文件；请把它放进名册文件夹。")
        .hasMessageContaining("liaisons.csv：文件不是 UTF-8 编码；请在表格软件里另存为");
  }

  @Test
  void readsWhatASpreadsheetMakesOfIt() throws IOException {
    change(SiteFolder.POSTS, "2025-01-01", "2025/1/1");
    change(SiteFolder.POSTS, "\n", "\r\n");
    change(SiteFolder.MEMBERS, "\uFEFF", "");
    Files.writeString(folder.resolve(SiteFolder.ROOMS),
        Files.readString(folder.resolve(SiteFolder.ROOMS)).replace("试点\n", "试点,备注\n").replace(",是\n", ",是,看过\n")
            + ",,,,\n");

    assertThat(load(TODAY).total()).isZero();
  }

  private SiteLoader.Changes load(LocalDate day) {
    return loader.load(new FileSystemResource(folder + "/"), folder.toString(), day);
  }

  private void change(String file, String pattern, String replacement) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    String after = before.replaceAll(pattern, replacement);
    assertThat(after).as("%s has %s", file, pattern).isNotEqualTo(before);
    Files.writeString(path, after);
  }
}
