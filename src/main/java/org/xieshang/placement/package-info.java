/** Which member serves which station: kept, and computed by {@link org.xieshang.placement.PlacementSolver}. */
@ApplicationModule(allowedDependencies = {"procedure", "roster"})
package org.xieshang.placement;

import org.springframework.modulith.ApplicationModule;
