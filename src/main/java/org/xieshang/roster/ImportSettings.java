package org.xieshang.roster;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are handled.
 *
 * @param keep how long an upload waits for its confirmation before it is forgotten
 */
@ConfigurationProperties("xieshang.roster.import")
record ImportSettings(@DefaultValue("30m") Duration keep) {}
