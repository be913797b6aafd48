/**
 * Stations, rooms, bodies, organizations, members and posts, as the site folder or an import says.
 *
 * <p>Uses nothing but itself: who serves where is {@code placement}'s to decide and comes in through
 * {@link org.xieshang.roster.ServingStations}.
 */
@ApplicationModule(allowedDependencies = {})
package org.xieshang.roster;

import org.springframework.modulith.ApplicationModule;
