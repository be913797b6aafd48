/** Accounts, tenants, grants, and what the engine is taught about them: the only room that knows the engine's insides. */
@ApplicationModule(allowedDependencies = {"procedure", "record", "roster"})
package org.xieshang.access;

import org.springframework.modulith.ApplicationModule;
