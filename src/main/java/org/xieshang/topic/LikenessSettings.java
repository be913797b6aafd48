package org.xieshang.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What two topics are compared by (I).
 *
 * @param title weight of the title's shared pairs of characters
 * @param problem weight of the problem's shared pairs of characters
 * @param category weight of the same category
 * @param room weight of the same room, where both have one
 * @param shownFrom percent from which a topic is shown as a near-duplicate
 */
@ConfigurationProperties("xieshang.topic.likeness")
record LikenessSettings(
    @DefaultValue("0.6") double title,
    @DefaultValue("0.2") double problem,
    @DefaultValue("0.1") double category,
    @DefaultValue("0.1") double room,
    @DefaultValue("30") int shownFrom) {}
