package org.xieshang.roster;

import java.io.IOException;
import java.util.Optional;

/** Where the spreadsheets of a site come from: its folder, what was imported, or both. */
interface Tables {

  /**
   * A spreadsheet by its name in the site folder; empty when there is none.
   *
   * @throws UnreadableTable when there is one that can't be read
   */
  Optional<Table> find(String file) throws IOException, UnreadableTable;
}
