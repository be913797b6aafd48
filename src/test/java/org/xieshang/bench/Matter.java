package org.xieshang.bench;

import java.util.List;

/**
 * A matter as people at a grassroots station raise it, with what becomes of it; {@code 某} stands for the place. All of it is made up.
 *
 * @param category as in the start form
 * @param lead the departments that have to do with it, the first of them in charge
 * @param measures at least two; the first one is what is agreed on first
 */
record Matter(
    String category, String title, String problem, String demand, String causes, List<String> lead, List<Measure> measures,
    String complaint) {

  /** What can be agreed on. */
  record Measure(String name, String words, String indicator) {}

  /** The same at a place. */
  Matter at(String place) {
    return new Matter(category, title.replace("某", place), problem.replace("某", place), demand.replace("某", place),
        causes.replace("某", place), lead, measures, complaint);
  }

  private static Matter of(
      String category, String title, String problem, String demand, String causes, String lead, String complaint, String... measures) {
    return new Matter(category, title, problem, demand, causes, List.of(lead.split(",")),
        List.of(measures).stream().map(one -> one.split("｜")).map(one -> new Measure(one[0], one[1], one[2])).toList(), complaint);
  }

  static final List<Matter> ALL = List.of(
      of("ENVIRONMENT", "某环境卫生整治精细化到房前屋后", "某村道两侧和房前屋后垃圾清运不及时，雨后污水横流。", "建立定期清运和门前三包制度。",
          "清运车辆少，责任没有落实到户。", "housing-bureau,ecology-branch", "还有死角没有清到",
          "垃圾定期清运｜每周清运两次，增设收集点四处。｜连续四周无积存", "门前三包｜逐户签订门前三包责任书。｜签订率达到九成五"),
      of("VILLAGE_RULES", "某村规民约的表述更接地气", "某村规民约照抄上级文件，群众记不住、用不上。", "用群众听得懂的话重写村规民约。",
          "制定时没有征求群众意见。", "civil-affairs-bureau,justice-bureau", "红白事限额的条文仍不好执行",
          "重写村规民约｜逐组座谈后重写村规民约。｜村民代表会议通过并上墙", "红白事简办｜成立红白理事会，定限额。｜全年无超标宴席"),
      of("PROPERTY_MGMT", "提升某小区物业管理水平", "某小区物业收费不公开，电梯三天两头停运。", "公开收支，限期修好电梯。",
          "业主委员会没有成立，维修资金没人申请。", "housing-bureau,market-bureau", "电梯修好后又停过两次",
          "成立业主委员会｜街道指导召开业主大会。｜业主委员会备案", "电梯大修｜动用维修资金更换曳引机。｜连续三个月无停运"),
      of("EDUCATION", "解决某适龄儿童上学难", "某周边小学学位不足，孩子要走四公里上学。", "增加学位，开通校车。",
          "新建小区入住快，学校没有同步扩建。", "education-bureau,transport-bureau", "校车班次还是太少",
          "增加学位｜秋季扩招两个班。｜辖区适龄儿童全部入学", "开通校车｜早晚各开两班校车。｜准点率达到九成五"),
      of("INDUSTRY", "某花椒采收晾晒场地不足", "某花椒集中上市时没有晾晒场地，雨天霉变损失大。", "建设晾晒场和烘干房。",
          "用地没有落实，农户各晒各的。", "agriculture-bureau,natural-resources-bureau", "烘干排队时间长",
          "建设烘干房｜利用旧村小场地建烘干房两座。｜采收前投入使用", "技术培训｜农技站分组培训采收烘干技术。｜培训不少于三场"),
      of("RURAL_TOURISM", "某农文旅结合增加村民收入", "某客人来了没处停车、没处吃饭，留不住人。", "规划停车和农家乐，统一标识。",
          "各户自己干，没有统一管理。", "culture-tourism-bureau,agriculture-bureau", "节假日停车仍然拥堵",
          "增设停车场｜平整闲置场地建停车位六十个。｜国庆前投入使用", "农家乐规范｜统一培训和卫生标准。｜检查合格率达到九成"),
      of("DISPUTE", "某邻里宅基地边界纠纷多", "某老宅翻建时边界说不清，几户人家多年不和。", "逐户核清界址，定期调解。",
          "早年没有测绘，凭口头约定。", "natural-resources-bureau,justice-bureau", "还有两户没有签字",
          "核清界址｜逐户测量并双方签字确认。｜争议户全部签字", "调解员驻点｜每月逢五驻点调解。｜矛盾纠纷化解率达到九成"),
      of("ROAD_WATER", "某通组道路破损影响出行", "某通组路多处塌陷，雨天车辆进不去，老人就医不便。", "修复路面，加装护栏。",
          "重车碾压，排水沟堵塞。", "transport-bureau,water-bureau", "护栏装了一半",
          "修复路面｜修补塌陷路段一点二公里。｜验收合格并通车", "疏通排水｜清理边沟，增设涵管三处。｜汛期无积水"),
      of("ROAD_WATER", "某饮水管道老化漏水", "某饮水管道用了二十年，夏天常停水。", "更换管道，保证供水。",
          "管材老化，没有专人管护。", "water-bureau,housing-bureau", "高处几户水压不足",
          "更换主管道｜更换主管道两千四百米。｜连续一个月无停水", "落实管护员｜聘一名管护员，公布电话。｜报修当日响应"),
      of("HEALTH", "某老年人看病取药不方便", "某老人取慢性病药要坐车进城，来回一天。", "村卫生室备足常用药，医生定期巡诊。",
          "药品目录窄，医生人手少。", "health-bureau,medical-insurance-bureau", "有两种药还是没有",
          "配齐慢性病药｜按需求清单增配药品二十种。｜配备率达到九成五", "定期巡诊｜每周三巡诊并送药上门。｜每月不少于四次"),
      of("ELDERLY_CHILD", "某留守老人吃饭照料难", "某留守老人多，冬天一天只吃一顿热饭。", "办互助食堂。",
          "没有场地和经费，志愿者不固定。", "civil-affairs-bureau,health-bureau", "周末不开饭",
          "开办互助食堂｜用闲置村小开办互助食堂。｜每周供餐不少于五天", "志愿照料｜党员与独居老人结对。｜结对率百分之百"),
      of("EMPLOYMENT", "某返乡青年就业创业缺门路", "某返乡青年想就近就业，不知道找谁。", "开办技能班，对接用工。",
          "信息不通，培训与岗位脱节。", "human-resources-bureau,agriculture-bureau", "培训时间与农忙冲突",
          "技能培训｜办电商和焊工班各一期。｜培训六十人以上", "用工对接｜每季度一场招聘会。｜达成意向三十人以上"),
      of("LAND_HOUSING", "某撂荒地复耕无人管", "某外出户多，撂荒地长满杂草，邻地受害。", "统一流转，恢复耕种。",
          "户主在外，流转价格谈不拢。", "agriculture-bureau,natural-resources-bureau", "流转费还没有付清",
          "统一流转｜合作社统一流转撂荒地一百二十亩。｜春播前全部复耕", "清理杂草｜组织劳力清理田埂水渠。｜验收合格"),
      of("SAFETY", "某夜间照明不足存在隐患", "某巷道没有路灯，放学晚的孩子摸黑走路。", "安装路灯，专人维护。",
          "线路老化，电费没人承担。", "urban-management-bureau,emergency-bureau", "有三盏不亮",
          "安装路灯｜安装太阳能路灯四十二盏。｜亮灯率达到九成八", "隐患排查｜排查老化线路并更换。｜隐患清零"),
      of("DIGITAL", "某信号盲区影响网课和直播", "某山背后手机没有信号，直播卖货要上山顶。", "增设基站，拉通宽带。",
          "地形遮挡，单户成本高。", "industry-bureau,development-bureau", "下雨天信号仍然弱",
          "增设基站｜协调运营商增设基站一座。｜行政村信号全覆盖", "宽带入户｜按户登记，集中施工。｜入户率达到八成"),
      of("ENVIRONMENT", "某河道采砂后岸坡失稳", "某河岸被掏空，汛期住户提心吊胆。", "加固岸坡，禁止采砂。",
          "多头管理，巡查不到位。", "water-bureau,natural-resources-bureau", "下游一段还没有做",
          "加固岸坡｜砌筑护岸三百米。｜汛前完工并验收", "联合巡查｜水务、公安每月联合巡查。｜全年无非法采砂"));
}
