/** The counter: what people at Tasklist need beside a form, whatever the step. */
@ApplicationModule(allowedDependencies = {"access", "notice", "procedure", "record", "report", "roster"})
package org.xieshang.counter;

import org.springframework.modulith.ApplicationModule;
