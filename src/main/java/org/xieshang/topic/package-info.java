/** Stage 1, 议题审核: proposals, their scoring, decision and approval. */
@ApplicationModule(allowedDependencies = {"procedure", "record", "roster"})
package org.xieshang.topic;

import org.springframework.modulith.ApplicationModule;
