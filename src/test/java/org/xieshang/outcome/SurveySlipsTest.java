package org.xieshang.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xieshang.Walk.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.access.Visitor;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** Everybody is counted once, on paper or by link; and the one page that is open to the world gives nothing away. */
@AutoConfigureMockMvc(addFilters = false)
class SurveySlipsTest extends ScenarioTest {

  private static final Visitor COORDINATOR = new Visitor("coordinator-226", Set.of("coordinator"), Set.of(GUOHE));
  private static final Pattern LINK = Pattern.compile("/survey/([0-9a-z]{26})<");
  private static int addresses;

  @Autowired private MockMvc web;
  @Autowired private Items items;
  @Autowired private Checks checks;
  @Autowired private Journal journal;
  @Autowired private JdbcTemplate tables;
  private Item item;
  private Walk walk;
  private String address;

  @BeforeEach
  void aSurveyIsOpen() {
    address = "203.0.113." + ++addresses;
    Topic topic = aTopic().open();
    item = items.listFrom(topic.id(), 1, List.of(TestItems.outcome(topic.id(), 1, "每周清运<两次>", "housing-bureau")), now.now()).get(0);
    walk = walk(OutcomeItem.KEY, topic, Map.of("itemId", item.id()))
        .completes("housing-bureau", "signItem", with("signing", "SIGN"), with("handler", "王工"))
        .completes("housing-bureau", "handleItem", with("handlingAction", "DONE"), with("resultClass", "A"), with("resultWords", "已办完"))
        .completes("coordinator", "verifyItem", with("verifiedBy", checks.verifiers(items.get(item.id())).get(0).id()),
            with("verifiedOn", now.today()), with("findings", "现场干净"), with("verdict", "PASS"))
        .waitsAt("surveySatisfaction");
  }

  @Test
  void linksPaperAndQuestionsAreCountedTogether() throws Exception {
    assertThat(walk.view("surveySatisfaction")).contains("/slips/" + item.id());
    List<String> links = printed(8);
    for (String link : links.subList(0, 4)) {
      answer(link, "SATISFIED", "").andExpect(status().isFound()).andExpect(redirectedUrl("/survey/thanks"));
    }
    answer(links.get(4), "UNSATISFIED", "<script>alert(1)</script>\n联系电话：13900000001").andExpect(status().isFound());

    walk.refuses("coordinator", "surveySatisfaction", "5 号测评单已经答复过",
            entered(row("slipNumber", 5, "paperAnswer", "SATISFIED")))
        .refuses("coordinator", "surveySatisfaction", "6 号测评单已经答复过",
            entered(row("slipNumber", 6, "paperAnswer", "SATISFIED"), row("slipNumber", 6, "paperAnswer", "SATISFIED")))
        .refuses("coordinator", "surveySatisfaction", "没有 99 号测评单", entered(row("slipNumber", 99, "paperAnswer", "SATISFIED")))
        .completes("coordinator", "surveySatisfaction",
            entered(row("slipNumber", 6, "paperAnswer", "BASICALLY_SATISFIED", "paperWords", "再勤一点"), row("paperAnswer", "SATISFIED")))
        .waitsAt("closeItem");

    Survey survey = checks.surveys(items.get(item.id())).get(0);
    assertThat(survey).extracting(Survey::concerned, Survey::satisfied, Survey::basicallySatisfied, Survey::unsatisfied, Survey::passed)
        .containsExactly(30, 4 + 1 + 2, 1, 1, true);
    assertThat(survey.complaints()).contains("<script>alert(1)</script>");
    assertThat(journal.list(item.topicId())).extracting(act -> String.valueOf(act.words()))
        .anyMatch(words -> words.contains("网上答复：5 份") && words.contains("5 号：不满意。<script>alert(1)</script> 联系电话"));

    answer(links.get(7), "UNSATISFIED", "").andExpect(status().isGone()).andExpect(content().string(containsString("这项测评已经结束")));
    assertThat(checks.surveys(items.get(item.id())).get(0).unsatisfied()).isEqualTo(1);
  }

  @Test
  void aLinkIsAnsweredOnce() throws Exception {
    String link = printed(1).get(0);
    read(link).andExpect(status().isOk());
    read(link).andExpect(status().isOk());
    answer(link, "UNSATISFIED", "").andExpect(status().isFound());
    answer(link, "SATISFIED", "").andExpect(status().isGone()).andExpect(content().string(containsString("每份只能答复一次")));
    read(link).andExpect(status().isGone()).andExpect(content().string(containsString("已经答复过")));
    assertThat(stored(Answer.UNSATISFIED)).isEqualTo(1);
    assertThat(stored(Answer.SATISFIED)).isZero();
  }

  @Test
  void ofTenAnswersAtTheSameMomentOneCounts() throws Exception {
    String link = printed(1).get(0);
    ExecutorService people = Executors.newFixedThreadPool(10);
    try {
      List<Callable<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        answers.add(() -> answer(link, "SATISFIED", "").andReturn().getResponse().getStatus());
      }
      List<Integer> told = new ArrayList<>();
      for (Future<Integer> one : people.invokeAll(answers)) {
        told.add(one.get());
      }
      assertThat(told).containsOnlyOnce(302).containsOnly(302, 410);
    } finally {
      people.shutdown();
    }
    assertThat(stored(Answer.SATISFIED)).isEqualTo(1);
  }

  @Test
  void afterTheDueDateItIsTooLate() throws Exception {
    String link = printed(1).get(0);
    walk.timePasses(Duration.ofDays(40));
    read(link).andExpect(status().isGone()).andExpect(content().string(containsString("截止")));
    answer(link, "SATISFIED", "").andExpect(status().isGone());
    assertThat(stored(Answer.SATISFIED)).isZero();
    web.perform(post("/slips/" + item.id()).principal(COORDINATOR).sessionAttr("_csrf", "t").param("_csrf", "t").param("count", "1"))
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("到期")));
  }

  @Test
  void guessingLeadsNowhereAndEnds() throws Exception {
    String link = printed(1).get(0);
    String near = (link.charAt(0) == '2' ? '3' : '2') + link.substring(1);
    for (int i = 0; i < Attempts.MISSES; i++) {
      read(near).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("每周清运"))));
    }
    read(near).andExpect(status().isTooManyRequests()).andExpect(content().string(containsString("访问太频繁")));
    answer(link, "SATISFIED", "").andExpect(status().isTooManyRequests());
    assertThat(stored(Answer.SATISFIED)).isZero();
    address = "203.0.113." + ++addresses;
    read("short").andExpect(status().isNotFound());
    read(link.toUpperCase(Locale.ROOT)).andExpect(status().isOk());
    walk.timePasses(Duration.ofMinutes(6));
  }

  @Test
  void onlyAHashOfALinkIsKept() throws Exception {
    String link = printed(1).get(0);
    assertThat(tables.queryForList("SELECT token_hash FROM outcome_survey_slip", String.class))
        .allMatch(hash -> hash.length() == 64 && !hash.contains(link));
  }

  @Test
  void thePageGivesNothingAwayAndRunsNothing() throws Exception {
    MvcResult page = read(printed(1).get(0))
        .andExpect(header().string("Content-Security-Policy", allOf(containsString("default-src 'none'"), not(containsString("script")))))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("每周清运&lt;两次&gt;")))
        .andReturn();
    assertThat(page.getResponse().getContentAsString())
        .doesNotContain("王秀兰", "王工", "13900000001", "XS-", "<script").contains("width=device-width");
    assertThat(page.getRequest().getSession(false)).as("a session").isNull();
    assertThat(page.getResponse().getCookies()).isEmpty();
    assertThat(page.getResponse().getContentAsString()).contains("/survey/survey.css");
    web.perform(get("/survey/survey.css")).andExpect(status().isOk());
  }

  @Test
  void aSlipOfTheFingerKeepsWhatWasTyped() throws Exception {
    String link = printed(1).get(0);
    answer(link, "PERHAPS", "\"><script>alert(1)</script>").andExpect(status().isBadRequest())
        .andExpect(content().string(allOf(containsString("请先选择"), containsString("&lt;script&gt;"), not(containsString("<script")))));
    answer(link, "SATISFIED", "长".repeat(501)).andExpect(status().isBadRequest()).andExpect(content().string(containsString("最多 500 字")));
    answer(link, "SATISFIED", "𠮷好").andExpect(status().isFound());
  }

  @Test
  void onlyTheStationsCoordinatorMakesSlips() throws Exception {
    Visitor neighbour = new Visitor("coordinator-001", Set.of("coordinator"), Set.of(ZHONGLOU));
    Visitor member = new Visitor("member-0001", Set.of("member"), Set.of(GUOHE));
    for (Visitor stranger : List.of(neighbour, member)) {
      web.perform(get("/slips/" + item.id()).principal(stranger)).andExpect(status().isNotFound());
      web.perform(post("/slips/" + item.id()).principal(stranger).sessionAttr("_csrf", "t").param("_csrf", "t").param("count", "1"))
          .andExpect(status().isNotFound());
    }
    web.perform(post("/slips/" + item.id()).principal(COORDINATOR).param("count", "1")).andExpect(status().isForbidden());
    web.perform(post("/slips/" + item.id()).principal(COORDINATOR).sessionAttr("_csrf", "t").param("_csrf", "t").param("count", "101"))
        .andExpect(status().isBadRequest());
    printed(2);
    web.perform(get("/slips/" + item.id()).principal(COORDINATOR))
        .andExpect(content().string(containsString("已制作 2 份测评单，收到答复 0 份"))).andExpect(content().string(not(matchesRegex("(?s).*/survey/[0-9a-z]{26}.*"))));
  }

  private List<String> printed(int count) throws Exception {
    String page = web.perform(post("/slips/" + item.id()).principal(COORDINATOR)
            .sessionAttr("_csrf", "t").param("_csrf", "t").param("count", String.valueOf(count)))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    List<String> links = new ArrayList<>();
    Matcher found = LINK.matcher(page);
    while (found.find()) {
      links.add(found.group(1));
    }
    assertThat(links).hasSize(count).doesNotHaveDuplicates();
    return links;
  }

  private ResultActions read(String token) throws Exception {
    return web.perform(get("/survey/" + token).with(this::from));
  }

  private ResultActions answer(String token, String answer, String words) throws Exception {
    return web.perform(post("/survey/" + token).param("answer", answer).param("words", words).with(this::from));
  }

  private MockHttpServletRequest from(MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    return request;
  }

  private int stored(Answer answer) {
    return tables.queryForObject("SELECT COUNT(*) FROM outcome_survey_slip s JOIN outcome_survey_round r ON r.id = s.round_id"
        + " WHERE r.item_id = ? AND s.answer_code = ?", Integer.class, item.id(), answer.name());
  }

  @SafeVarargs
  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] entered(Map<String, Object>... rows) {
    return new Map.Entry[] {
      with("concernedCount", 30), with("satisfiedCount", 2), with("basicallyCount", 0), with("unsatisfiedCount", 0),
      with("surveyMethod", "SLIP"), with("paperAnswers", List.of(rows))
    };
  }
}
