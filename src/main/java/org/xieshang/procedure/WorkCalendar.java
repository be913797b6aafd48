package org.xieshang.procedure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Which days people work: weekdays, less the published holidays, plus the make-up workdays ({@code config/calendar/}, a file a year).
 * A year without a file counts plain weekdays, and says so in the log.
 */
@Component
public class WorkCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(WorkCalendar.class);

  /** A spreadsheet writes 2026-01-01 back as 2026/1/1. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();
  private final Set<Integer> warned = ConcurrentHashMap.newKeySet();

  WorkCalendar(@Value("${xieshang.calendar}") Resource[] files) throws IOException {
    for (Resource file : files) {
      read(file);
    }
  }

  private void read(Resource file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder()
        .setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setTrim(true).setIgnoreEmptyLines(true).get();
    try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      for (CSVRecord day : format.parse(text)) {
        try {
          LocalDate date = LocalDate.parse(day.get(0).replace("\uFEFF", "").replace('/', '-'), DAY);
          exceptions.put(date, day.get("上班").equals("是"));
          years.add(date.getYear());
        } catch (RuntimeException broken) {
          throw new IllegalStateException("工作日历 %s 第 %d 行无法读取：应为“日期(如 2026-10-01),上班(是/否),名称”"
              .formatted(file.getFilename(), day.getRecordNumber() + 1), broken);
        }
      }
    }
  }

  /** Whether people work on that day. */
  public boolean isWorkday(LocalDate day) {
    if (!years.contains(day.getYear()) && warned.add(day.getYear())) {
      LOG.warn("工作日历缺少 {} 年的节假日安排，该年暂按周一至周五计算；请在 config/calendar/ 补充", day.getYear());
    }
    return exceptions.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  /** Years that have been asked for without a file. */
  public Set<Integer> missed() {
    return Set.copyOf(warned);
  }

  /** What must be said beside a date that was counted over years without a file; empty when all of them have one. */
  public Optional<String> caveat(LocalDate from, LocalDate to) {
    String missing = IntStream.rangeClosed(from.getYear(), to.getYear()).filter(year -> !years.contains(year))
        .mapToObj(year -> year + " 年").collect(Collectors.joining("、"));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("期限暂按周一至周五计算：" + missing + "的节假日安排尚未录入，录入后可能有出入。");
  }

  /** Says in the log when a year is missing that deadlines will soon reach; returns those years. */
  public Set<Integer> check(LocalDate from, LocalDate to) {
    IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(year -> LocalDate.of(year, 1, 1)).forEach(this::isWorkday);
    return missed();
  }

  /** The nth workday after a day; with 0 the day itself, or the next workday when nobody works on it. */
  public LocalDate plusWorkdays(LocalDate day, int workdays) {
    LocalDate date = day;
    int left = workdays;
    while (left > 0 || !isWorkday(date)) {
      date = date.plusDays(1);
      if (left > 0 && isWorkday(date)) {
        left--;
      }
    }
    return date;
  }

  /** How many workdays lie after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
  public int workdaysBetween(LocalDate from, LocalDate to) {
    return (int) from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1)).filter(this::isWorkday).count();
  }
}
