package org.xieshang.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who reports how often: {@code xieshang.dispatch} in {@code config/application.yaml}.
 *
 * @param station every station of a township or street
 * @param district the district over all stations
 */
@ConfigurationProperties("xieshang.dispatch")
record DispatchSettings(@DefaultValue("MONTH") Cycle station, @DefaultValue("QUARTER") Cycle district) {}
