package org.xieshang.roster;

import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** The sheets of a site folder. */
record FolderTables(Resource folder) implements Tables {

  static FolderTables of(Resource folder) {
    return new FolderTables(folder);
  }

  @Override
  public Optional<Table> find(String file) throws IOException, UnreadableTable {
    Resource sheet = folder.createRelative(file);
    return sheet.exists() ? Optional.of(TableFile.csv(sheet.getContentAsByteArray(), line -> {})) : Optional.empty();
  }
}
