package org.xieshang.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Words;

/** The slips of a survey: handed out by number, answered once each, on paper or by the personal link that is printed on them. */
@Service
@Transactional
class SurveySlips {

  /** How many a survey may have, and one page of printing. */
  static final int MOST = 500;
  static final int AT_ONCE = 100;
  static final int WORDS = 500;

  private static final String ONLINE = "ONLINE";
  private static final String PAPER = "PAPER";
  /** Crockford's digits: nothing that is mistaken for something else when it is typed from paper. */
  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int TOKEN_BYTES = 16;
  private static final int TOKEN_DIGITS = 26;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SurveyMapper mapper;
  private final Items items;
  private final Now now;

  SurveySlips(SurveyMapper mapper, Items items, Now now) {
    this.mapper = mapper;
    this.items = items;
    this.now = now;
  }

  /** A slip to hand out; its token is nowhere else. */
  record Printed(int number, String token) {}

  /** What a visitor of a link reads before they answer. */
  record Question(String title, LocalDateTime validUntil) {}

  /** A survey begins; one that an earlier task left open is over. */
  void open(Item item, LocalDateTime until) {
    mapper.updateClosed(item.id(), now.now());
    mapper.insertRound(item.id(), now.now(), until);
  }

  /** The survey that is open, if there is one. */
  @Transactional(readOnly = true)
  Optional<SurveyRound> current(long itemId) {
    return mapper.findLastRound(itemId).filter(this::open);
  }

  private boolean open(SurveyRound round) {
    return round.closedAt() == null && items.get(round.itemId()).status() == ItemStatus.VERIFIED;
  }

  @Transactional(readOnly = true)
  List<Slip> list(SurveyRound round) {
    return mapper.listSlips(round.id());
  }

  /**
   * Makes slips.
   *
   * @throws InvalidInput when the survey is over, or has too many
   */
  List<Printed> issue(long itemId, int count) {
    SurveyRound round = current(itemId).flatMap(found -> mapper.findRoundLocked(found.id())).filter(this::open)
        .orElseThrow(() -> new InvalidInput("这项测评已经结束，不能再制作测评单。"));
    if (now.now().isAfter(round.validUntil())) {
      throw new InvalidInput("测评已于 " + Words.moment(round.validUntil()) + " 到期，不能再制作测评单，请直接登记人数。");
    }
    int before = mapper.listSlips(round.id()).size();
    if (count < 1 || count > AT_ONCE || before + count > MOST) {
      throw new InvalidInput("一次可以制作 1 到 " + AT_ONCE + " 份，一项测评最多 " + MOST + " 份。");
    }
    List<Printed> printed = new ArrayList<>();
    for (int number = before + 1; number <= before + count; number++) {
      String token = token();
      mapper.insertSlip(round.id(), number, hash(token), now.now());
      printed.add(new Printed(number, token));
    }
    return printed;
  }

  /** What a link asks. */
  @Transactional(readOnly = true)
  Question ask(String token) throws LinkRefused {
    Slip slip = find(token);
    return ask(slip, mapper.findRound(slip.roundId()).orElseThrow());
  }

  private Question ask(Slip slip, SurveyRound round) throws LinkRefused {
    if (slip.answered()) {
      throw new LinkRefused(true, "这份测评单已经答复过了，每份只能答复一次。感谢您的参与！");
    }
    if (now.now().isAfter(round.validUntil())) {
      throw new LinkRefused(true, "测评已于 " + Words.moment(round.validUntil()) + " 截止。如有意见，请与工作站联系。");
    }
    if (!open(round)) {
      throw new LinkRefused(true, "这项测评已经结束。如有意见，请与工作站联系。");
    }
    return new Question(items.get(round.itemId()).title(), round.validUntil());
  }

  /** Answers by a link, once; of two at the same moment, the second is refused. */
  void answer(String token, Answer answer, String words) throws LinkRefused {
    Slip slip = find(token);
    SurveyRound round = mapper.findRoundLocked(slip.roundId()).orElseThrow();
    ask(find(token), round);
    if (mapper.updateAnswered(slip.id(), ONLINE, answer, words, now.now()) == 0) {
      throw new LinkRefused(true, "这份测评单已经答复过了，每份只能答复一次。感谢您的参与！");
    }
  }

  private Slip find(String token) throws LinkRefused {
    String typed = token.toLowerCase(Locale.ROOT).replace("-", "").replace('o', '0').replace('i', '1').replace('l', '1');
    return (typed.length() == TOKEN_DIGITS ? mapper.findSlip(hash(typed)) : Optional.<Slip>empty())
        .orElseThrow(() -> new LinkRefused(false, "没有这份测评单。请核对网址，与测评单上印的完全一致。"));
  }

  /**
   * The coordinator enters a slip that came back on paper.
   *
   * @throws InvalidInput when there is no such slip, or it was answered
   */
  void answerOnPaper(SurveyRound round, int number, Answer answer, String words) {
    Slip slip = mapper.listSlips(round.id()).stream().filter(one -> one.slipNumber() == number).findFirst()
        .orElseThrow(() -> new InvalidInput("没有 " + number + " 号测评单，请核对“测评单编号”；没有编号的留空。"));
    if (slip.answered() || mapper.updateAnswered(slip.id(), PAPER, answer, words, now.now()) == 0) {
      throw new InvalidInput(number + " 号测评单已经答复过，每份只能计一次，请删除这一行。");
    }
  }

  /** The survey is over: whoever answers from now on is too late. */
  Optional<SurveyRound> close(Item item) {
    Optional<SurveyRound> round = mapper.findLastRound(item.id()).filter(found -> found.closedAt() == null)
        .flatMap(found -> mapper.findRoundLocked(found.id()));
    mapper.updateClosed(item.id(), now.now());
    return round;
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    StringBuilder token = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      held = held << 8 | one & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        token.append(DIGITS[held >> bits & 31]);
      }
      held &= (1 << bits) - 1;
    }
    return token.append(DIGITS[held << 5 - bits & 31]).toString();
  }

  private static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
