package org.xieshang.cockpit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.xieshang.access.Visitor;

/** What a visitor asks: every parameter is bounded here, and nowhere else. */
class Ask {

  static final int MOST_ROWS = 200;
  static final int MOST_EXPORTED = 5000;
  private static final int MOST_PAGES = 100_000;
  private static final int LONGEST = 60;

  private final Visitor visitor;
  private final MultivaluedMap<String, String> parameters;
  private final LocalDate today;
  private final boolean whole;

  Ask(Visitor visitor, MultivaluedMap<String, String> parameters, LocalDate today) {
    this(visitor, parameters, today, false);
  }

  private Ask(Visitor visitor, MultivaluedMap<String, String> parameters, LocalDate today, boolean whole) {
    this.visitor = visitor;
    this.parameters = parameters;
    this.today = today;
    this.whole = whole;
  }

  /** The same for an export: a list as a whole, not a page of it. */
  Ask exporting() {
    return new Ask(visitor, parameters, today, true);
  }

  Visitor visitor() {
    return visitor;
  }

  Sight sight() {
    return Sight.of(visitor);
  }

  LocalDate today() {
    return today;
  }

  boolean has(String name) {
    return text(name) != null;
  }

  /** Null when it is not given or empty. */
  String text(String name) {
    String given = parameters.getFirst(name);
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = given.strip();
    if (text.length() > LONGEST) {
      throw Refused.badly("参数 " + name + " 太长，最多 " + LONGEST + " 个字。");
    }
    return text;
  }

  /** One of the given codes, or null. */
  String code(String name, Collection<String> known) {
    String code = text(name);
    if (code != null && !known.contains(code)) {
      throw Refused.badly("参数 " + name + " 只能是：" + String.join("、", known) + "。");
    }
    return code;
  }

  String category() {
    return code("category", Words.CATEGORIES);
  }

  String tier() {
    return code("tier", Words.TIERS);
  }

  boolean flag(String name) {
    return "true".equals(code(name, List.of("true", "false")));
  }

  /** The days asked for; without any, twelve months. */
  Period period() {
    Period usual = Period.yearTo(today);
    LocalDate to = day("to", usual.to());
    LocalDate from = day("from", has("to") ? Period.yearTo(to).from() : usual.from());
    if (from.isAfter(to)) {
      throw Refused.badly("开始日期不能晚于结束日期。");
    }
    if (from.plusMonths(Period.MOST_MONTHS).isBefore(to)) {
      throw Refused.badly("一次最多查 " + Period.MOST_MONTHS + " 个月。");
    }
    return new Period(from, to);
  }

  private LocalDate day(String name, LocalDate otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2100) {
        throw Refused.badly("日期 " + name + " 要在 2000 年到 2100 年之间。");
      }
      return day;
    } catch (DateTimeException noDay) {
      throw Refused.badly("参数 " + name + " 不是日期，请写成 2026-05-01 的样子。");
    }
  }

  int page() {
    return whole ? 1 : number("page", 1, MOST_PAGES);
  }

  int size() {
    return whole ? MOST_EXPORTED : number("size", 20, MOST_ROWS);
  }

  private int number(String name, int otherwise, int most) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw Refused.badly("参数 " + name + " 要在 1 到 " + most + " 之间。");
    }
    return number;
  }

  /** An id in a path. */
  static long id(String text) {
    if (text == null || !text.matches("[0-9]{1,18}")) {
      throw Refused.notTheirs();
    }
    return Long.parseLong(text);
  }
}
