package org.xieshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A Camunda Form, or one row of a list in it, filled in as a person does: by the labels they read. */
class FormFields {

  private final Locator scope;

  FormFields(Locator scope) {
    this.scope = scope;
  }

  /** Types a text or a number. */
  FormFields fill(String label, Object value) {
    type(input(label), String.valueOf(value));
    return this;
  }

  /** Types a date as the field shows it. */
  FormFields fill(String label, LocalDate date) {
    Locator input = field(label).locator("input.fjs-input");
    input.fill("%d/%d/%d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    input.press("Enter");
    input.blur();
    return this;
  }

  /** Types a date and a time into the two fields of one component. */
  FormFields fill(String dateLabel, String timeLabel, LocalDateTime at) {
    fill(dateLabel, at.toLocalDate());
    Locator input = field(timeLabel).locator("input.fjs-input");
    LocalTime time = at.toLocalTime();
    input.fill("%02d:%02d".formatted(time.getHour(), time.getMinute()));
    input.press("Enter");
    input.blur();
    return this;
  }

  /** Chooses one, whether the form shows radio buttons or a drop-down list. */
  FormFields select(String label, String option) {
    Locator field = field(label);
    Locator radios = field.locator("input[type=radio]");
    Locator dropDown = field.locator(".fjs-select-display, .fjs-input-group input.fjs-input, input[type=radio]").first();
    dropDown.waitFor();
    if (radios.count() > 0) {
      choose(inlineLabel(field, option), option, field.locator("label:has(input)"));
      return this;
    }
    dropDown.click();
    choose(field.locator(".fjs-dropdownlist-item").filter(Exactly.text(option)).first(), option, field.locator(".fjs-dropdownlist-item"));
    field.locator(".fjs-dropdownlist").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  /** Ticks several, whether the form shows boxes or tags; a tag that is there already stays. */
  FormFields tick(String label, String... options) {
    Locator field = field(label);
    field.locator("input[type=checkbox], input.fjs-taglist-input").first().waitFor();
    for (String option : options) {
      if (field.locator("input[type=checkbox]").count() > 0) {
        choose(inlineLabel(field, option), option, field.locator("label:has(input)"));
      } else if (field.locator(".fjs-taglist-tag-label").filter(Exactly.text(option)).count() == 0) {
        field.locator("input.fjs-taglist-input").click();
        choose(field.locator(".fjs-dropdownlist-item").filter(Exactly.text(option)).first(), option, field.locator(".fjs-dropdownlist-item"));
        field.locator("input.fjs-taglist-input").blur();
      }
    }
    return this;
  }

  /** Ticks a single box. */
  FormFields tick(String label) {
    scope.locator(".fjs-form-field-checkbox label").filter(Exactly.text(label)).first().click();
    return this;
  }

  /** A row of a list component, from 0. */
  FormFields row(String list, int index) {
    Locator row = list(list).locator(".fjs-repeat-row-container").nth(index);
    row.waitFor();
    return new FormFields(row);
  }

  /** A row of a list without adding and removing, by the number of fields that carry the same label. */
  FormFields fillNth(String label, int index, Object value) {
    type(labelled(label).nth(index).locator("xpath=..").locator("input.fjs-input, textarea").first(), String.valueOf(value));
    return this;
  }

  /** Chooses in the nth drop-down list that carries the same label. */
  FormFields selectNth(String label, int index, String option) {
    Locator field = labelled(label).nth(index).locator("xpath=..");
    field.locator(".fjs-select-display, .fjs-input-group input.fjs-input").first().click();
    choose(field.locator(".fjs-dropdownlist-item").filter(Exactly.text(option)).first(), option, field.locator(".fjs-dropdownlist-item"));
    return this;
  }

  FormFields addRow(String list) {
    int before = rows(list);
    list(list).locator(".fjs-repeat-render-add").click();
    list(list).locator(".fjs-repeat-row-container").nth(before).waitFor();
    return this;
  }

  FormFields removeRow(String list, int index) {
    int before = rows(list);
    Locator rows = list(list).locator(".fjs-repeat-row-container");
    rows.nth(index).locator(".fjs-repeat-row-remove").click();
    rows.nth(before - 1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  int rows(String list) {
    return list(list).locator(".fjs-repeat-row-container").count();
  }

  /** What a field holds. */
  String value(String label) {
    return input(label).inputValue();
  }

  /** Where one types. */
  Locator input(String label) {
    return field(label).locator("input.fjs-input, textarea").first();
  }

  /** What a field complains of, or nothing. */
  String complaint(String label) {
    Locator field = field(label);
    Locator component = field.locator("xpath=ancestor-or-self::*[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    Locator error = component.locator(".fjs-form-field-error");
    return error.count() == 0 ? "" : error.first().innerText().strip();
  }

  boolean has(String label) {
    return labelled(label).count() > 0;
  }

  Locator list(String label) {
    return scope.locator(".fjs-form-field-dynamiclist").filter(new Locator.FilterOptions().setHas(
        scope.page().locator("> label, > .fjs-form-field-label").filter(Exactly.text(label))));
  }

  private Locator field(String label) {
    Locator found = labelled(label).first();
    try {
      found.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    } catch (TimeoutError missing) {
      throw new AssertionError("no field “" + label + "”, but: " + scope.locator("label").allInnerTexts(), missing);
    }
    return found.locator("xpath=..");
  }

  private Locator labelled(String label) {
    return scope.locator("label.fjs-form-field-label:not(:has(input))").filter(Exactly.text(label));
  }

  private static void type(Locator input, String value) {
    input.fill(value);
    input.blur();
    assertThat(input).hasValue(value);
  }

  private static void choose(Locator choice, String option, Locator all) {
    try {
      choice.click(new Locator.ClickOptions().setTimeout(10_000));
    } catch (TimeoutError missing) {
      throw new AssertionError("no choice “" + option + "”, but: " + all.allInnerTexts(), missing);
    }
  }

  private static Locator inlineLabel(Locator field, String option) {
    return field.locator("label:has(input)").filter(Exactly.text(option)).first();
  }
}
