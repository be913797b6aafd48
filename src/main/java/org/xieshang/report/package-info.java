/** What is shown of the cases outside of tasks: the dossier. Reads views, writes nothing. */
@ApplicationModule(allowedDependencies = {"access", "record"})
package org.xieshang.report;

import org.springframework.modulith.ApplicationModule;
