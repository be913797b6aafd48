package org.xieshang.roster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** One spreadsheet of the site folder; every cell that can't be read becomes a fault and reads as null. */
final class Sheet {

  private static final String REMARK = "备注";
  private static final Pattern ID = Pattern.compile("[.a-zA-Z0-9@_-]{1,64}");
  // Spreadsheets rewrite 2026-01-05 as 2026/1/5 when they save.
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final String file;
  private final List<Fault> faults;
  private final Set<String> unread;
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
  static Sheet read(Resource folder, String file, List<String> columns, List<Fault> faults, Set<String> unread) {
    Sheet sheet = new Sheet(file, faults, unread);
    unread.add(file);
    try {
      Resource resource = folder.createRelative(file);
      if (resource.exists()) {
        sheet.parse(resource.getContentAsByteArray(), columns);
      } else {
        sheet.fault(0, null, "找不到这个文件", "请把它放进名册文件夹");
      }
    } catch (CharacterCodingException notUtf8) {
      sheet.fault(0, null, "文件不是 UTF-8 编码", "请在表格软件里另存为“CSV UTF-8（逗号分隔）”");
    } catch (IOException | IllegalArgumentException unreadable) {
      sheet.fault(0, null, "文件读不出来（" + unreadable.getMessage() + "）", "请检查引号是否成对，再另存一次");
    }
    return sheet;
  }

  private void parse(byte[] bytes, List<String> columns) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
            .setIgnoreEmptyLines(false).setAllowMissingColumnNames(true).get();
    try (CSVParser parser =
        CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), format)) {
      List<String> found = parser.getHeaderNames();
      columns.stream()
          .filter(c -> !found.contains(c))
          .forEach(c -> fault(1, c, "缺少这一列", "请在第一行补上列名“" + c + "”"));
      found.stream()
          .filter(c -> !c.isEmpty() && !columns.contains(c) && !c.equals(REMARK))
          .forEach(c -> fault(1, c, "不认识这一列", "可用的列是 " + String.join("、", columns) + "，说明文字请放在“备注”列"));
      if (!found.containsAll(columns)) {
        return;
      }
      unread.remove(file);
      for (CSVRecord line : parser) {
        if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(line));
        }
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  private void fault(long row, String column, String wrong, String mend) {
    faults.add(new Fault(file, row, column, wrong, mend));
  }

  /** One line; its number is the one the spreadsheet shows beside it. */
  final class Row {

    private final CSVRecord line;

    private Row(CSVRecord line) {
      this.line = line;
    }

    void fault(String column, String wrong, String mend) {
      Sheet.this.fault(line.getRecordNumber() + 1, column, wrong, mend);
    }

    /** Null when the cell is empty. */
    String optional(String column) {
      String cell = line.isSet(column) ? line.get(column) : "";
      return cell.isEmpty() ? null : cell;
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
      if (optional(column) == null) {
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
