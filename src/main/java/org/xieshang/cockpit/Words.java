package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes as the committee says them, and the one definition of each figure. */
@Component
class Words {

  static final List<String> CATEGORIES = List.of(
      "ENVIRONMENT", "VILLAGE_RULES", "PROPERTY_MGMT", "EDUCATION", "INDUSTRY", "RURAL_TOURISM", "DISPUTE", "ROAD_WATER", "HEALTH",
      "ELDERLY_CHILD", "EMPLOYMENT", "LAND_HOUSING", "SAFETY", "DIGITAL", "OTHER");
  static final List<String> TIERS = List.of("DISTRICT", "TOWNSHIP", "VILLAGE");

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /** The code itself where nobody has a word for it; null of null. */
  String of(String kind, String code) {
    return code == null ? null : messages.getMessage(kind + "." + code, null, code, Locale.SIMPLIFIED_CHINESE);
  }

  String category(String code) {
    return of("category", code);
  }

  String tier(String code) {
    return of("tier", code);
  }

  /**
   * A figure's name, unit and definition.
   *
   * @param keys as in {@code messages.properties}, {@code cockpit.figure.*}
   */
  Map<String, Map<String, String>> figures(String... keys) {
    Map<String, Map<String, String>> figures = new LinkedHashMap<>();
    for (String key : keys) {
      Map<String, String> words = new LinkedHashMap<>();
      for (String part : List.of("name", "unit", "definition")) {
        words.put(part, messages.getMessage("cockpit.figure." + key + "." + part, null, Locale.SIMPLIFIED_CHINESE));
      }
      figures.put(key, words);
    }
    return figures;
  }

  /** The one copy of a code that stands in thousands of rows; null of null. */
  static String once(String code) {
    return code == null ? null : code.intern();
  }

  /** Minutes as days, to one decimal; null of null. */
  static BigDecimal days(Long minutes) {
    return minutes == null ? null : BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(24 * 60), 1, RoundingMode.HALF_UP);
  }

  /** Per cent to one decimal; null of nothing: no rate at all is not 0 %. */
  static BigDecimal percent(long part, long whole) {
    return whole == 0 ? null : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
