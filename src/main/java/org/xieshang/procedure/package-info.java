/** The engine's edge: deploys the models, starts and steers cases, shows and takes what people fill in, counts deadlines. */
@ApplicationModule(allowedDependencies = {"record", "roster"})
package org.xieshang.procedure;

import org.springframework.modulith.ApplicationModule;
