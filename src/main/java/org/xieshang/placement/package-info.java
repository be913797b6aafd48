/** Which member serves which station. */
@ApplicationModule(allowedDependencies = {"roster"})
package org.xieshang.placement;

import org.springframework.modulith.ApplicationModule;
