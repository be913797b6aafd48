package org.xieshang.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.roster.AddressesLoaded;

/** Keeps where people can be reached, as the site says at each start, inside the roster's transaction. */
@Component
class Addresses {

  private final NoticeMapper mapper;

  Addresses(NoticeMapper mapper) {
    this.mapper = mapper;
  }

  @EventListener
  @Transactional
  public void on(AddressesLoaded site) {
    mapper.deleteAddresses();
    site.addresses().forEach(address -> mapper.insertAddress(address.account(), address.email()));
  }
}
