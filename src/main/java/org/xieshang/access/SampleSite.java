package org.xieshang.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this is the sample: decided by where the connection really goes, whatever the configuration meant. */
@Component
class SampleSite {

  private final boolean here;

  SampleSite(DataSource database, Environment environment) {
    this.here = environment.acceptsProfiles(Profiles.of(Sample.PROFILE)) && Sample.isEmbedded(url(database));
    if (!here) {
      Sample.checkSecret(environment);
    }
  }

  boolean isHere() {
    return here;
  }

  private static String url(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getURL();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the database can't be reached", unreachable);
    }
  }
}
