package org.xieshang.roster;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the roster's spreadsheets are.
 *
 * @param folder a Spring resource location such as {@code file:/etc/xieshang/site}
 */
@ConfigurationProperties("xieshang.site")
record SiteSettings(String folder) {}
