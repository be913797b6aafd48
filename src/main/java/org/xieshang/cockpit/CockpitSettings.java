package org.xieshang.cockpit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a site sets for the leaders' pages. What is open, overdue or due is always counted anew.
 *
 * @param figuresKept how long the figures of a period are not counted again
 * @param pastKept the same of months that have been over for two more
 */
@ConfigurationProperties("xieshang.cockpit")
record CockpitSettings(Duration figuresKept, Duration pastKept) {}
