package org.xieshang.roster;

import java.time.LocalDate;
import java.util.List;

/** What a faultless site folder says; the dated rows have both of their days, the last one possibly open. */
record Site(
    List<Station> stations,
    List<Room> rooms,
    List<Organization> organizations,
    List<Member> members,
    List<SiteLoaded.Seat> seats,
    List<Post> posts,
    List<AreaLeader> areaLeaders,
    List<Contact> liaisons,
    List<BodySeat> bodySeats,
    List<AddressesLoaded.Address> addresses) {

  /** A row that ends instead of vanishing. */
  interface Dated {
    LocalDate startedOn();

    LocalDate endedOn();

    /** What says that two rows are the same assignment. */
    List<?> identity();

    Dated endingOn(LocalDate day);

    default boolean holdsOn(LocalDate day) {
      return !startedOn().isAfter(day) && (endedOn() == null || !endedOn().isBefore(day));
    }
  }

  record Post(
      String role,
      String account,
      String name,
      String stationId,
      String organizationId,
      LocalDate startedOn,
      LocalDate endedOn)
      implements Dated {

    @Override
    public List<?> identity() {
      return List.of(account, role, startedOn);
    }

    @Override
    public Post endingOn(LocalDate day) {
      return new Post(role, account, name, stationId, organizationId, startedOn, day);
    }
  }

  record AreaLeader(String account, String stationId, LocalDate startedOn, LocalDate endedOn) implements Dated {

    @Override
    public List<?> identity() {
      return List.of(stationId, account, startedOn);
    }

    @Override
    public AreaLeader endingOn(LocalDate day) {
      return new AreaLeader(account, stationId, startedOn, day);
    }
  }

  record Contact(
      String committeeId, String account, String stationId, String category, LocalDate startedOn, LocalDate endedOn)
      implements Dated {

    @Override
    public List<?> identity() {
      return List.of(committeeId, account, String.valueOf(stationId), String.valueOf(category), startedOn);
    }

    @Override
    public Contact endingOn(LocalDate day) {
      return new Contact(committeeId, account, stationId, category, startedOn, day);
    }
  }

  record BodySeat(
      String ownerId,
      String name,
      String capacity,
      String duty,
      String account,
      LocalDate startedOn,
      LocalDate endedOn)
      implements Dated {

    @Override
    public List<?> identity() {
      return List.of(ownerId, name, startedOn);
    }

    @Override
    public BodySeat endingOn(LocalDate day) {
      return new BodySeat(ownerId, name, capacity, duty, account, startedOn, day);
    }
  }
}
