package org.xieshang.roster;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spreadsheet of the site folder; every cell that can't be read becomes a fault and reads as null. */
final class Sheet {

  private static final String REMARK = "备注";
  private static final Pattern ID = Pattern.compile("[.a-zA-Z0-9@_-]{1,64}");
  // Spreadsheets rewrite 2026-01-05 as 2026/1/5 when they save.
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  // A workbook keeps a date as the days since the end of 1899.
  private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/?]|\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]|javascript:");

  private final String file;
  private final List<Fault> faults;
  private final Set<String> unread;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Sheet(String file, List<Fault> faults, Set<String> unread) {
    this.file = file;
    this.faults = faults;
    this.unread = unread;
  }

  /**
   * Reads a sheet.
   *
   * @param unread gets the file's name when nothing of it could be read, so that nobody is told of each row that
   *     refers to it
   */
  static Sheet read(
      Tables tables, String file, List<String> columns, Set<String> optional, List<Fault> faults, Set<String> unread) {
    Sheet sheet = new Sheet(file, faults, unread);
    unread.add(file);
    try {
      tables.find(file).ifPresentOrElse(
          table -> sheet.take(table, columns, optional),
          () -> sheet.fault(0, null, "找不到这个文件", "请把它放进名册文件夹"));
    } catch (UnreadableTable unreadable) {
      faults.add(unreadable.fault(file));
    } catch (IOException unreadable) {
      sheet.fault(0, null, "文件读不出来（" + unreadable.getMessage() + "）", "请检查引号是否成对，再另存一次");
    }
    return sheet;
  }

  /** Reads a table that somebody sends in. */
  static Sheet of(Table table, String file, List<String> columns, List<Fault> faults) {
    Sheet sheet = new Sheet(file, faults, new HashSet<>());
    sheet.take(table, columns, Set.of());
    return sheet;
  }

  private void take(Table table, List<String> columns, Set<String> optional) {
    List<String> found = table.header();
    columns.stream()
        .filter(c -> !found.contains(c) && !optional.contains(c))
        .forEach(c -> fault(1, c, "缺少这一列", "请在第一行补上列名“" + c + "”"));
    found.stream()
        .filter(c -> !c.isEmpty() && !columns.contains(c) && !c.equals(REMARK))
        .forEach(c -> fault(1, c, "不认识这一列", "可用的列是 " + String.join("、", columns) + "，说明文字请放在“备注”列"));
    found.stream()
        .filter(c -> columns.contains(c) && found.indexOf(c) != found.lastIndexOf(c))
        .distinct()
        .forEach(c -> fault(1, c, "出现了不止一次", "请只留一列"));
    if (!columns.stream().allMatch(c -> found.contains(c) || optional.contains(c))) {
      return;
    }
    unread.remove(file);
    for (int i = 0; i < found.size(); i++) {
      if (columns.contains(found.get(i))) {
        places.putIfAbsent(found.get(i), i);
      }
    }
    table.lines().forEach(line -> rows.add(new Row(line)));
  }

  List<Row> rows() {
    return rows;
  }

  /** A spreadsheet would run what begins like a formula; nothing of a roster does, numbers apart. */
  private static boolean harmless(String cell) {
    return ("=+-@".indexOf(cell.charAt(0)) < 0 || NUMBER.matcher(cell).matches()) && !MARKUP.matcher(cell).find();
  }

  private void fault(long row, String column, String wrong, String mend) {
    faults.add(new Fault(file, row, column, wrong, mend));
  }

  /** One line; its number is the one the spreadsheet shows beside it. */
  final class Row {

    private final Table.Line line;
    // A cell that has been told of is empty from then on, so that nobody is told twice.
    private Set<String> told = Set.of();

    private Row(Table.Line line) {
      this.line = line;
      places.forEach((column, place) -> {
        String cell = place < line.cells().length ? line.cells()[place] : null;
        if (cell != null && !harmless(cell)) {
          told = new HashSet<>(told);
          told.add(column);
          fault(column, "内容像公式、网页标记或控制符，不能载入", "请改成普通文字（公式请“选择性粘贴—数值”）");
        }
      });
    }

    void fault(String column, String wrong, String mend) {
      Sheet.this.fault(line.number(), column, wrong, mend);
    }

    /** Null when the cell is empty. */
    String optional(String column) {
      Integer place = places.get(column);
      return place == null || place >= line.cells().length || told.contains(column) ? null : line.cells()[place];
    }

    String optional(String column, int maxLength) {
      String cell = optional(column);
      if (cell != null && cell.codePointCount(0, cell.length()) > maxLength) {
        fault(column, "内容超过 " + maxLength + " 个字", "请缩短");
        return null;
      }
      return cell;
    }

    String text(String column, int maxLength) {
      String cell = optional(column, maxLength);
      if (optional(column) == null && !told.contains(column)) {
        fault(column, "没有填写", "此列必填，请补上");
      }
      return cell;
    }

    String id(String column) {
      String cell = text(column, 64);
      if (cell != null && !ID.matcher(cell).matches()) {
        fault(column, "“" + cell + "”不能用作编号或账号", "只能用英文字母、数字和 . _ - @");
        return null;
      }
      return cell;
    }

    /** The code behind the word in the cell. */
    String oneOf(String column, Map<String, String> words) {
      String word = text(column, 100);
      return code(column, word == null ? null : word.replace('（', '(').replace('）', ')'), words);
    }

    String codes(String column, Map<String, String> words) {
      String cell = optional(column);
      if (cell == null) {
        return null;
      }
      List<String> codes = new ArrayList<>();
      for (String word : cell.split("[、，,；;]")) {
        codes.add(code(column, word.strip(), words));
      }
      return codes.contains(null) ? null : String.join(",", codes);
    }

    private String code(String column, String word, Map<String, String> words) {
      if (word != null && !words.containsKey(word)) {
        fault(column, "“" + word + "”不是可用的值", "请填 " + String.join("、", words.keySet()) + " 之一");
      }
      return word == null ? null : words.get(word);
    }

    boolean yes(String column) {
      return "Y".equals(oneOf(column, Map.of("是", "Y", "否", "N")));
    }

    LocalDate day(String column) {
      return text(column, 20) == null ? null : optionalDay(column);
    }

    LocalDate optionalDay(String column) {
      String cell = optional(column);
      if (cell == null) {
        return null;
      }
      Matcher day = DAY.matcher(cell);
      try {
        if (SERIAL.matcher(cell).matches()) {
          return LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(cell));
        }
        if (day.matches()) {
          return LocalDate.of(
              Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        }
      } catch (DateTimeException noSuchDay) {
        // Told below, as any other cell that is no date.
      }
      fault(column, "“" + cell + "”不是日期", "请写成 2026-01-05 的样子");
      return null;
    }

    /** The last day, checked against the first. */
    LocalDate lastDay(String column, LocalDate first) {
      LocalDate last = optionalDay(column);
      if (last != null && first != null && last.isBefore(first)) {
        fault(column, "早于开始日期", "请改为 " + first + " 或更晚的日期，仍在任的留空");
        return null;
      }
      return last;
    }

    Integer number(String column, int min, int max) {
      String cell = text(column, 10);
      if (cell == null) {
        return null;
      }
      if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) < min || Integer.parseInt(cell) > max) {
        fault(column, "“" + cell + "”不是 " + min + " 到 " + max + " 的整数", "请改正");
        return null;
      }
      return Integer.valueOf(cell);
    }

    Double degrees(String column, int limit) {
      String cell = optional(column);
      if (cell == null) {
        return null;
      }
      if (!cell.matches("-?\\d{1,3}(\\.\\d{1,6})?") || Math.abs(Double.parseDouble(cell)) > limit) {
        fault(column, "“" + cell + "”不是 -" + limit + " 到 " + limit + " 的度数", "请写成 33.390000 的样子，不知道的留空");
        return null;
      }
      return Double.valueOf(cell);
    }

    void unique(String column, String id, Set<String> seen) {
      if (id != null && !seen.add(id)) {
        fault(column, "“" + id + "”重复", "每个编号只能出现一次，请改号或删去多余的一行");
      }
    }

    /** A cell that names a row of another sheet. */
    String refersTo(String column, String id, Set<String> known, String... sheets) {
      if (id != null && !known.contains(id) && !List.of(sheets).stream().anyMatch(unread::contains)) {
        String sheet = String.join(" 或 ", sheets);
        fault(column, sheet + " 里没有“" + id + "”", "请改为 " + sheet + " 里已有的编号，或先在那里加上");
        return null;
      }
      return id;
    }
  }
}
