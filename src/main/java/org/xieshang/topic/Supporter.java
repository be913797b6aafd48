package org.xieshang.topic;

import java.time.LocalDateTime;

/**
 * Someone who stands behind a topic because their own was merged into it.
 *
 * @param fromTopicId the topic they had proposed
 */
public record Supporter(long topicId, long fromTopicId, String name, String phone, LocalDateTime supportedAt) {}
