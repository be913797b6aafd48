package org.xieshang.dispatch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xieshang.ScenarioTest;
import org.xieshang.access.Visitor;

/** 调度汇报 as a browser gets it: one filed report of a station, one of the district that is still being filled in. */
class ReportPageTest extends ScenarioTest {

  private static final Visitor COORDINATOR = new Visitor("coordinator-226", Set.of("coordinator"), Set.of(GUOHE));
  private static final Visitor OTHER = new Visitor("coordinator-001", Set.of("coordinator"), Set.of(ZHONGLOU));
  private static final Visitor OFFICE =
      new Visitor("leading-group-office", Set.of("leading-group-office"), Set.of(GUOHE, ZHONGLOU, DISTRICT));
  private static final Visitor DEPARTMENT = new Visitor("housing-bureau", Set.of("organization"), Set.of(GUOHE, ZHONGLOU, DISTRICT));

  @Autowired private WebApplicationContext application;
  @Autowired private ReportBook book;
  @Autowired private ReportBookMapper mapper;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  private MockMvc browser;
  private long filed;
  private long open;

  @BeforeEach
  void reports() {
    browser = MockMvcBuilders.webAppContextSetup(application).build();
    transaction.executeWithoutResult(status -> {
      filed = report(GUOHE, Cycle.MONTH, false);
      book.submit(filed, "召开<b>一次</b>会议", "经费没有落实", "抓紧调研", "coordinator-226");
      book.review(filed, true, null, "leading-group-office");
      book.file(filed);
      open = report(DISTRICT, Cycle.QUARTER, true);
    });
  }

  private long report(String station, Cycle cycle, boolean wholeDistrict) {
    NewRow row = new NewRow();
    mapper.insertReport(row, station, cycle.of(LocalDate.parse("2029-05-15")), wholeDistrict);
    book.draft(row.getId());
    return row.getId();
  }

  @AfterEach
  void away() {
    transaction.executeWithoutResult(status -> {
      database.update("DELETE FROM dispatch_figure WHERE report_id IN (?, ?)", filed, open);
      database.update("DELETE FROM dispatch_report WHERE id IN (?, ?)", filed, open);
    });
  }

  @Test
  void aFiledReportIsListedAndRead() throws Exception {
    browser.perform(get("/reports").principal(COORDINATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"/reports/" + filed + "\"")))
        .andExpect(content().string(containsString("2029年5月")))
        .andExpect(content().string(not(containsString("全区汇报"))));
    browser.perform(get("/reports/" + filed).principal(COORDINATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("郭河乡2029年5月调度汇报")))
        .andExpect(content().string(containsString("DD-621202226-2029-05")))
        .andExpect(content().string(containsString("召开&lt;b&gt;一次&lt;/b&gt;会议")))
        .andExpect(content().string(containsString("本期收到的议题，不含下级提级转来的")));
  }

  @Test
  void nobodyReadsAnothersReportNorOneThatIsNotFiled() throws Exception {
    browser.perform(get("/reports").principal(OTHER)).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("2029年5月"))));
    browser.perform(get("/reports").param("station", GUOHE).principal(OTHER)).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("2029年5月"))));
    browser.perform(get("/reports/" + filed).principal(OTHER)).andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("经费没有落实"))));
    browser.perform(get("/reports").principal(DEPARTMENT)).andExpect(status().isOk())
        .andExpect(content().string(containsString("还没有调度汇报")));
    browser.perform(get("/reports/" + filed).principal(DEPARTMENT)).andExpect(status().isNotFound());
    browser.perform(get("/reports/" + open).principal(OFFICE)).andExpect(status().isNotFound());
  }

  @Test
  void theOfficeSeesWhichAreMissingAndChoosesAStation() throws Exception {
    browser.perform(get("/reports").principal(OFFICE)).andExpect(status().isOk())
        .andExpect(content().string(containsString("全区汇报")))
        .andExpect(content().string(containsString("待填报")))
        .andExpect(content().string(containsString("已归档")));
    browser.perform(get("/reports").param("station", GUOHE).param("page", "99").principal(OFFICE)).andExpect(status().isOk())
        .andExpect(content().string(containsString("郭河乡")))
        .andExpect(content().string(not(containsString("全区汇报"))));
    browser.perform(get("/reports/" + filed).principal(OFFICE)).andExpect(status().isOk());
  }
}
