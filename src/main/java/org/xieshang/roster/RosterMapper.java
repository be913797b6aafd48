package org.xieshang.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RosterMapper {

  List<Station> listStations();

  Optional<Station> findStation(String id);

  int insertStation(Station station);

  int updateStation(Station station);

  int endStation(@Param("id") String id, @Param("day") LocalDate day);

  List<Room> listRooms();

  List<Room> listRoomsOf(String stationId);

  Optional<Room> findRoom(String id);

  int insertRoom(Room room);

  int updateRoom(Room room);

  int endRoom(@Param("id") String id, @Param("day") LocalDate day);

  List<Organization> listOrganizations();

  Optional<Organization> findOrganization(String id);

  int insertOrganization(Organization organization);

  int updateOrganization(Organization organization);

  int endOrganization(@Param("id") String id, @Param("day") LocalDate day);

  List<Member> listMembers();

  int countMembers();

  Optional<Member> findMember(String id);

  int insertMember(Member member);

  int insertMembers(@Param("members") List<Member> members);

  int updateMember(Member member);

  int endMember(String id);

  int endMembers(@Param("ids") List<String> ids);

  List<Imported> listImports();

  int insertImport(Imported imported);

  List<Site.Post> listPosts();

  int insertPost(Site.Post post);

  int updatePost(Site.Post post);

  List<Site.AreaLeader> listAreaLeaders();

  int insertAreaLeader(Site.AreaLeader leader);

  int updateAreaLeader(Site.AreaLeader leader);

  List<Site.Contact> listLiaisons();

  int insertLiaison(Site.Contact contact);

  int updateLiaison(Site.Contact contact);

  List<Site.BodySeat> listBodySeats();

  int insertBodySeat(Site.BodySeat seat);

  int updateBodySeat(Site.BodySeat seat);

  List<Holder> listHolders(@Param("day") LocalDate day);

  List<Holder> listHoldersAt(
      @Param("role") String role, @Param("stationId") String stationId, @Param("day") LocalDate day);

  List<Liaison> listLiaisonsOn(
      @Param("stationId") String stationId, @Param("category") String category, @Param("day") LocalDate day);

  List<Holder> listAreaLeadersOn(@Param("stationId") String stationId, @Param("day") LocalDate day);

  List<BodyMember> listBody(@Param("ownerId") String ownerId, @Param("day") LocalDate day);

  List<String> listNamesOf(@Param("account") String account, @Param("day") LocalDate day);
}
