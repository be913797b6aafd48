package org.xieshang.placement;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlacementMapper {

  List<PlacedMember> listPlaced(@Param("day") LocalDate day);

  List<PlacedMember> listPlacedAt(@Param("stationId") String stationId, @Param("day") LocalDate day);

  List<PlacedMember> listOf(String memberId);

  List<PlacedMember> listAll();

  int insertPlaced(PlacedMember placed);

  int updatePlaced(PlacedMember placed);
}
