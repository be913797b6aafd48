package org.xieshang.cockpit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a site sets for the leaders' pages.
 *
 * @param figuresKept how long the figures of a period are not counted again; what is open, overdue or due is always counted anew
 */
@ConfigurationProperties("xieshang.cockpit")
record CockpitSettings(Duration figuresKept) {}
