/** Stage 3: the meeting from its plan to adopted outcomes, with everything said, counted and promised there. */
@ApplicationModule(allowedDependencies = {"procedure", "notice", "record", "roster", "topic", "research"})
package org.xieshang.meeting;

import org.springframework.modulith.ApplicationModule;
