/** The counter: what people at Tasklist need beside a form, whatever the step. */
@ApplicationModule(allowedDependencies = {"access", "procedure", "record"})
package org.xieshang.counter;

import org.springframework.modulith.ApplicationModule;
