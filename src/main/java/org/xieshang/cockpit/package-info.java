/** What leaders see in Cockpit: the server's side of its plugin. Reads views, writes nothing. */
@ApplicationModule(allowedDependencies = {"access", "procedure", "record", "report"})
package org.xieshang.cockpit;

import org.springframework.modulith.ApplicationModule;
