/** What goes out: numbered documents, messages into people's lists, and through the outbox by mail. */
@ApplicationModule(allowedDependencies = {"access", "procedure", "record", "roster"})
package org.xieshang.notice;

import org.springframework.modulith.ApplicationModule;
