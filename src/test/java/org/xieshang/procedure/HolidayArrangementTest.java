package org.xieshang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped calendar against the State Council's notices, 国办发明电〔2024〕12号 and 〔2025〕7号. */
class HolidayArrangementTest {

  private final WorkCalendar calendar;

  HolidayArrangementTest() throws IOException {
    calendar =
        new WorkCalendar(new PathMatchingResourcePatternResolver().getResources("classpath*:config/calendar/*.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-01", "2025-01-28, 2025-02-04", "2025-04-04, 2025-04-06", "2025-05-01, 2025-05-05",
    "2025-05-31, 2025-06-02", "2025-10-01, 2025-10-08",
    "2026-01-01, 2026-01-03", "2026-02-15, 2026-02-23", "2026-04-04, 2026-04-06", "2026-05-01, 2026-05-05",
    "2026-06-19, 2026-06-21", "2026-09-25, 2026-09-27", "2026-10-01, 2026-10-07"
  })
  void nobodyWorksOnAHoliday(LocalDate first, LocalDate last) {
    assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkday);
    assertThat(calendar.isWorkday(last.plusDays(1)) || last.plusDays(1).getDayOfWeek().getValue() > 5).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"
  })
  void peopleWorkOnAMakeUpDay(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
    assertThat(calendar.isWorkday(day)).isTrue();
  }

  @Test
  void aYearHasItsPublishedNumberOfWorkdays() {
    assertThat(calendar.workdaysBetween(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31))).isEqualTo(248);
    assertThat(calendar.workdaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31))).isEqualTo(248);
  }

  @Test
  void fiveWorkdaysLeapOverSpringFestival() {
    assertThat(calendar.plusWorkdays(LocalDate.of(2026, 2, 12), 5)).isEqualTo(LocalDate.of(2026, 2, 26));
  }

  /** Excel and WPS write the dates of a CSV anew when it is saved. */
  @Test
  void aCalendarSavedByASpreadsheetIsRead() throws IOException {
    WorkCalendar saved = new WorkCalendar(new Resource[] {
        new ByteArrayResource("\uFEFF日期,上班,名称\n2027/1/1,否,元旦\n2027/1/2,是,调休\n".getBytes(StandardCharsets.UTF_8))});
    assertThat(saved.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(saved.isWorkday(LocalDate.of(2027, 1, 2))).isTrue();
  }
}
