package org.xieshang.roster;

import java.util.List;

/** Where people can be reached outside the application, published inside the load's own transaction; nobody has to be listed. */
public record AddressesLoaded(List<Address> addresses) {

  /** An account's mail address. */
  public record Address(String account, String email) {}
}
