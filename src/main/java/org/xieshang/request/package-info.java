/** What arrives for a running case from outside a task: withdrawal, more time, a pause; carried to the case as a message. */
@ApplicationModule(allowedDependencies = {"procedure", "record", "roster", "research", "meeting", "outcome"})
package org.xieshang.request;

import org.springframework.modulith.ApplicationModule;
