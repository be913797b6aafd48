/** 调度汇报: what every station, and the district, reports of a period; figures come from views, never from a form. */
@ApplicationModule(allowedDependencies = {"access", "procedure", "roster"})
package org.xieshang.dispatch;

import org.springframework.modulith.ApplicationModule;
