/**
 * Stage 2, 议前调研: the case team, what it finds out, and the report that the meeting starts from.
 *
 * <p>Carries {@code pre-meeting-research.bpmn}; later stages read {@link org.xieshang.research.Research}.
 */
@ApplicationModule(allowedDependencies = {"procedure", "record", "roster", "placement", "topic"})
package org.xieshang.research;

import org.springframework.modulith.ApplicationModule;
