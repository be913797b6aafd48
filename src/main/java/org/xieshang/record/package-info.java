/** Cases, their numbers, and the append-only record of who did what, when; every stage may call it. */
@ApplicationModule(allowedDependencies = {})
package org.xieshang.record;

import org.springframework.modulith.ApplicationModule;
