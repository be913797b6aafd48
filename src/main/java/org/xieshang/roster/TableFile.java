package org.xieshang.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads and writes tables as CSV and XLSX. What comes from outside is measured before and while it is unpacked. */
final class TableFile {

  /** What a file may hold; far above the members of a whole prefecture, far below what fills the memory. */
  static final int MAX_ROWS = 100_000;
  static final long MAX_INFLATED = 256L << 20;
  static final long MAX_STRINGS = 96L << 20;
  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_COLUMNS = 100;
  private static final int MAX_CELL = 4000;
  private static final int MAX_RATIO = 120;
  private static final long SMALL = 8L << 20;
  private static final String STRINGS = "xl/sharedStrings.xml";

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();

  private TableFile() {}

  /**
   * Reads a file of either kind; what it is says its content, not its name.
   *
   * @param progress hears the number of the last line read
   * @throws UnreadableTable when it is neither, or more than is believable
   */
  static Table read(Path file, LongConsumer progress) throws IOException, UnreadableTable {
    byte[] start = new byte[8];
    try (InputStream content = Files.newInputStream(file)) {
      content.readNBytes(start, 0, start.length);
    }
    if (start[0] == 'P' && start[1] == 'K') {
      return workbook(file, progress);
    }
    if (ReadableWorkbook.isOLE2Header(start)) {
      throw new UnreadableTable("这是旧版（.xls）或加了密码的工作簿", "请在表格软件里取消密码，另存为“Excel 工作簿（.xlsx）”");
    }
    return csv(Files.readAllBytes(file), progress);
  }

  // ---- CSV

  static Table csv(byte[] bytes, LongConsumer progress) throws IOException, UnreadableTable {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new UnreadableTable("文件不是 UTF-8 编码", "请在表格软件里另存为“CSV UTF-8（逗号分隔）”");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableTable("文件不是表格", "请上传 .xlsx 或 .csv 文件");
    }
    try (Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        CSVParser parser = CSVParser.parse(reader, CSV)) {
      Collector table = new Collector(progress);
      for (CSVRecord line : parser) {
        table.add(line.getRecordNumber(), line.values());
      }
      return table.done();
    } catch (java.io.UncheckedIOException | IllegalStateException | IOException broken) {
      throw new UnreadableTable("文件读不出来（" + broken.getMessage() + "）", "请检查引号是否成对，再另存一次");
    }
  }

  static void writeCsv(Table table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Without the mark, spreadsheets take UTF-8 for the local encoding.
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
    printer.printRecord(table.header());
    for (Table.Line line : table.lines()) {
      printer.printRecord((Object[]) line.cells());
    }
    printer.flush();
  }

  // ---- XLSX

  static void writeWorkbook(Table table, String name, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "xieshang", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int column = 0; column < table.header().size(); column++) {
        sheet.value(0, column, table.header().get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, 18);
      }
      sheet.freezePane(0, 1);
      int row = 1;
      for (Table.Line line : table.lines()) {
        for (int column = 0; column < line.cells().length; column++) {
          if (line.cells()[column] != null) {
            sheet.value(row, column, line.cells()[column]);
          }
        }
        if (++row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static Table workbook(Path file, LongConsumer progress) throws IOException, UnreadableTable {
    measure(file);
    Collector table = new Collector(progress);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        String[] cells = new String[Math.min(row.getCellCount(), MAX_COLUMNS)];
        for (int column = 0; column < cells.length; column++) {
          cells[column] = text(row.getCell(column));
        }
        table.add(row.getRowNum(), cells);
      }
    } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException
        | NullPointerException | java.util.NoSuchElementException | java.io.UncheckedIOException | IOException broken) {
      throw notAWorkbook();
    }
    return table.done();
  }

  /** A formula's result is somebody else's text tomorrow, so the formula itself is handed on, for the reader to refuse. */
  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    return switch (cell.getType()) {
      case FORMULA -> "=" + cell.getFormula();
      case ERROR -> "#" + cell.getRawValue();
      case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      default -> cell.getText();
    };
  }

  /** What the directory of the archive says may be a lie, so everything is unpacked once and counted; nothing of it is kept. */
  private static void measure(Path file) throws IOException, UnreadableTable {
    long packed = Files.size(file);
    long limit = Math.min(MAX_INFLATED, Math.max(SMALL, packed * MAX_RATIO));
    try (ZipFile archive = new ZipFile(file.toFile())) {
      if (archive.size() > MAX_ENTRIES) {
        throw bomb();
      }
      long declared = 0;
      boolean book = false;
      for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        declared += Math.max(0, entry.getSize());
        book |= entry.getName().equals("xl/workbook.xml");
      }
      if (declared > limit) {
        throw bomb();
      }
      if (!book) {
        throw notAWorkbook();
      }
      long inflated = 0;
      byte[] buffer = new byte[1 << 16];
      for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        long ofEntry = 0;
        try (InputStream content = archive.getInputStream(entry)) {
          for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            ofEntry += read;
            inflated += read;
            if (inflated > limit || ofEntry > MAX_STRINGS && entry.getName().equals(STRINGS)) {
              throw bomb();
            }
          }
        }
      }
    } catch (ZipException | IllegalArgumentException | java.io.EOFException broken) {
      throw notAWorkbook();
    }
  }

  private static UnreadableTable bomb() {
    return new UnreadableTable("文件解压后过大", "请把名册复制到一个新的工作簿，只留这一张表，再上传");
  }

  private static UnreadableTable notAWorkbook() {
    return new UnreadableTable("文件不是 Excel 工作簿，或者已经损坏", "请在表格软件里打开它，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”");
  }

  /** Lines that hold something, the same text kept once. */
  private static final class Collector {

    private final LongConsumer progress;
    private final Map<String, String> known = new HashMap<>();
    private final List<Table.Line> lines = new ArrayList<>();
    private List<String> header;

    Collector(LongConsumer progress) {
      this.progress = progress;
    }

    void add(long number, String[] cells) throws UnreadableTable {
      boolean empty = true;
      for (int i = 0; i < cells.length; i++) {
        String cell = cells[i] == null ? "" : cells[i].strip();
        if (cell.length() > MAX_CELL) {
          throw new UnreadableTable("第 " + number + " 行有超过 " + MAX_CELL + " 个字的内容", "请缩短后再上传");
        }
        empty &= cell.isEmpty();
        // Sectors and townships repeat, names and numbers hardly: only short texts are worth the look.
        cells[i] = cell.isEmpty() ? null : known.size() < 20_000 ? known.computeIfAbsent(cell, same -> same) : known.getOrDefault(cell, cell);
      }
      if (header == null) {
        header = number == 1 ? Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList() : List.of();
      } else if (!empty) {
        lines.add(new Table.Line(number, cells));
        if (lines.size() > MAX_ROWS) {
          throw new UnreadableTable("超过 " + MAX_ROWS + " 行", "请分成几份，或删去多余的行");
        }
      }
      if (number % 500 == 0) {
        progress.accept(number);
      }
    }

    Table done() {
      return new Table(header == null ? List.of() : header, lines);
    }
  }
}
