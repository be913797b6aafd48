package org.xieshang.counter;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CounterMapper {

  List<CaseOfCard> listCases(@Param("ids") Collection<Long> ids);

  List<Candidate> listCandidates(@Param("taskIds") Collection<String> taskIds);
}
