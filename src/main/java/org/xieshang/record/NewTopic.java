package org.xieshang.record;

import java.time.LocalDateTime;

/**
 * What a case is opened with.
 *
 * @param stationId the station's tenant, 9 digits
 * @param background may be null
 * @param affectedCount may be null
 * @param channel how it came (reference.md, "topic source/channel")
 * @param tier DISTRICT, TOWNSHIP or VILLAGE
 * @param track NORMAL, MICRO or EMERGENCY
 * @param parentId the lower tier's case that is raised, or null
 * @param receivedAt by the station's clock
 */
public record NewTopic(
    String stationId,
    String title,
    String category,
    String background,
    String problem,
    String demand,
    Integer affectedCount,
    String channel,
    String tier,
    String track,
    Long parentId,
    LocalDateTime receivedAt) {}
