package org.xieshang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.Now;

/** Messages against a real mail server on this machine that is down at first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {

  private static final int PORT = freePort();

  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private NoticeMapper mapper;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Now now;

  private GreenMail server;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> PORT);
    properties.add("xieshang.notice.from", () -> "xieshang@example.cn");
    properties.add("xieshang.notice.address", () -> "https://xieshang.example.cn/");
    // The test itself looks through the outbox.
    properties.add("xieshang.notice.poll", () -> "PT24H");
    properties.add("xieshang.notice.retries", () -> "1m,5m");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  @BeforeEach
  void somebodyHasAnAddress() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2026-06-01T09:00:00")));
    server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    transaction.executeWithoutResult(status -> {
      database.update("DELETE FROM notice_delivery");
      mapper.deleteAddresses();
      mapper.insertAddress("coordinator-226", "guohe@example.cn");
      mapper.insertAddress("admin", "admin@example.cn");
    });
  }

  @AfterEach
  void stop() {
    server.stop();
    ClockUtil.reset();
  }

  @Test
  void aMailIsTriedAgainUntilTheServerTakesItAndThenNeverAgain(CapturedOutput log) throws Exception {
    notices.send(message("first", "coordinator-226"));
    assertThat(inbox.list("coordinator-226", true, 1).letters()).extracting(Letter::title).contains("受理将到期 first");

    assertThat(outbox.deliver()).isEqualTo(1);
    assertThat(states("first")).containsExactly("WAITING");
    assertThat(outbox.deliver()).as("not before its pause is over").isZero();

    server.start();
    pass(Duration.ofMinutes(1));
    assertThat(outbox.deliver()).isEqualTo(1);
    assertThat(states("first")).containsExactly("DELIVERED");
    pass(Duration.ofDays(1));
    assertThat(outbox.deliver()).isZero();

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    assertThat(mails[0].getSubject()).isEqualTo("临期提醒 XS-621202226-2026-0014");
    assertThat(mails[0].getAllRecipients()[0]).hasToString("guohe@example.cn");
    assertThat(mails[0].getContent().toString()).contains("垃圾清运", "https://xieshang.example.cn/messages/");
    assertThat(mails[0].getMessageID()).endsWith("@xieshang>");
    assertThat(log.getOut().lines().filter(line -> !line.contains("icegreen")).toList())
        .anyMatch(line -> line.contains("MailSendException"))
        .noneMatch(line -> line.contains("guohe@example.cn"));
  }

  @Test
  void oneKeyIsOneMessage() {
    server.start();
    notices.send(List.of(message("twice", "coordinator-226"), message("twice", "coordinator-226")));
    notices.send(message("twice", "coordinator-226"));
    outbox.deliver();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(database.queryForObject("SELECT COUNT(*) FROM notice_message WHERE message_key = 'test/twice'", Integer.class)).isEqualTo(1);
  }

  @Test
  void whoHasNoAddressReadsItInTheApplicationAndTheOutboxSaysSo() {
    server.start();
    notices.send(message("unreachable", "station-head-226"));
    outbox.deliver();
    assertThat(states("unreachable")).containsExactly("NO_ADDRESS");
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(inbox.list("station-head-226", true, 1).total()).isEqualTo(1);
  }

  @Test
  void whatIsGivenUpIsTheAdministratorsToKnow() {
    notices.send(message("hopeless", "coordinator-226"));
    for (int i = 0; i < 4; i++) {
      outbox.deliver();
      pass(Duration.ofMinutes(6));
    }
    assertThat(states("hopeless")).containsExactly("GIVEN_UP");
    assertThat(inbox.list("admin", true, 1).letters()).extracting(Letter::kind).contains("未能送达");
    assertThat(outbox.deliver()).as("the report waits in no broken channel").isZero();
  }

  @Test
  void twoNodesSendAMailOnce() throws Exception {
    server.start();
    for (int i = 0; i < 10; i++) {
      notices.send(message("both-" + i, "coordinator-226"));
    }
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> node = () -> outbox.deliver();
      nodes.invokeAll(List.of(node, node));
    } finally {
      nodes.shutdown();
    }
    outbox.deliver();
    assertThat(server.getReceivedMessages()).hasSize(10);
  }

  @Test
  void documentsCountPerKindAndYear() {
    Map<String, Object> before = Map.of("last", last("试验函", 2026));
    List<Document> issued = notices.issue(
        List.of(new Draft("试验函", null, "甲"), new Draft("试验书", null, "乙"), new Draft("试验函", null, "丙")),
        (draft, number) -> draft.words() + number);
    assertThat(issued).extracting(Document::number).containsExactly("试验函〔2026〕第1号", "试验书〔2026〕第1号", "试验函〔2026〕第2号");
    assertThat(before).containsEntry("last", 0);
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2027-01-04T09:00:00")));
    assertThat(notices.issue(new Draft("试验函", null, "丁")).number()).isEqualTo("试验函〔2027〕第1号");
    assertThat(database.queryForObject("SELECT words FROM notice_document WHERE kind = '试验函' AND ordinal_no = 2", String.class))
        .isEqualTo("丙试验函〔2026〕第2号");
  }

  @Test
  void nobodyReadsAnothersMessages() {
    notices.send(message("private", "coordinator-226"));
    long id = database.queryForObject("SELECT id FROM notice_message WHERE message_key = 'test/private'", Long.class);
    assertThat(inbox.open("station-head-226", id)).isEmpty();
    int unread = inbox.unread("coordinator-226");
    assertThat(inbox.open("coordinator-226", id)).isPresent();
    assertThat(inbox.unread("coordinator-226")).isEqualTo(unread - 1);
    inbox.readAll("coordinator-226");
    assertThat(inbox.unread("coordinator-226")).isZero();
  }

  private Message message(String key, String recipient) {
    return new Message("test/" + key, recipient, "临期提醒", "XS-621202226-2026-0014", "受理将到期 " + key, "垃圾清运的受理将到期。", null, null, null);
  }

  private List<String> states(String key) {
    return database.queryForList(
        "SELECT d.state FROM notice_delivery d JOIN notice_message m ON m.id = d.message_id WHERE m.message_key = ?", String.class, "test/" + key);
  }

  private int last(String kind, int year) {
    return database.queryForObject(
        "SELECT COALESCE(MAX(last_given), 0) FROM notice_number WHERE kind = ? AND given_year = ?", Integer.class, kind, year);
  }

  private static void pass(Duration time) {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + time.toMillis()));
  }
}
