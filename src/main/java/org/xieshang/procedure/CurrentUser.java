package org.xieshang.procedure;

import org.xieshang.record.Journal;

/** Who is acting, as the engine knows them. */
public interface CurrentUser {

  /** The account, or {@link Journal#SYSTEM} in a job. */
  String id();
}
