/** 催办督办: the ladder over every human step that is overdue, of whatever process. */
@ApplicationModule(allowedDependencies = {"notice", "procedure", "record", "roster"})
package org.xieshang.supervision;

import org.springframework.modulith.ApplicationModule;
