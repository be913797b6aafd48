/** Stage 4: carries every adopted outcome out, one by one, until it is closed, and keeps the case's dossier. */
@ApplicationModule(allowedDependencies = {"access", "procedure", "record", "roster", "meeting"})
package org.xieshang.outcome;

import org.springframework.modulith.ApplicationModule;
