package org.xieshang.placement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a run asks of every station unless somebody says otherwise: {@code xieshang.placement.bounds} in
 * {@code config/application.yaml}.
 *
 * @param lower how many members at least
 * @param upper how many at most
 */
@ConfigurationProperties("xieshang.placement.bounds")
record RunSettings(@DefaultValue("3") int lower, @DefaultValue("10") int upper) {

  RunSettings {
    if (lower < 0 || upper < lower) {
      throw new IllegalArgumentException("xieshang.placement.bounds：下限不能小于 0，上限不能小于下限");
    }
  }
}
