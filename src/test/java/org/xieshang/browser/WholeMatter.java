package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 郭河乡's matter 环境卫生综合整治要精细化到房前屋后 (procedure.md, sample topics) as the people of the station, the members and the departments carry
 * it from its proposal to 销号, step by step in Tasklist.
 */
final class WholeMatter {

  static final String TITLE = "环境卫生综合整治要精细化到房前屋后";
  /** The one promise; its own tasks go by its name. */
  static final String ITEM = "增加清运班次并配齐垃圾桶";
  static final String COORDINATOR = "coordinator-226";
  static final String STATION_HEAD = "station-head-226";
  static final String PARTY_COMMITTEE = "party-committee-226";

  private static final String STATION = "本站待认领";
  private static final String MINE = "我的待办";
  private final Function<String, TasklistPage> windowOf;
  private final Function<String, List<String>> asked;
  private final Supplier<LocalDate> today;

  /**
   * @param windowOf the window of an account
   * @param asked the accounts that a step, by its id, waits for
   * @param today by the station's clock
   */
  WholeMatter(Function<String, TasklistPage> windowOf, Function<String, List<String>> asked, Supplier<LocalDate> today) {
    this.windowOf = windowOf;
    this.asked = asked;
    this.today = today;
  }

  private FormFields takes(String user, String filter, String task) {
    return windowOf.apply(user).takeUp(filter, TITLE, task).form();
  }

  private FormFields takesItem(String user, String filter, String task) {
    return windowOf.apply(user).takeUp(filter, ITEM, task).form();
  }

  private void done(String user) {
    windowOf.apply(user).complete();
  }

  void propose() {
    TasklistPage window = windowOf.apply(COORDINATOR);
    window.startProcess("协商议事").form()
        .fill("议题", TITLE)
        .select("类别", "人居环境")
        .fill("涉及人数（约）", "320")
        .fill("存在的问题", "村道两侧和房前屋后堆放杂物，垃圾清运不及时，夏天气味大，群众意见多。")
        .fill("希望怎么解决", "定期清运，落实门前三包，配齐垃圾桶，把整治做到房前屋后。")
        .fill("缘由", "去年集中清理过一次，没有长效办法。")
        .select("由谁提出", "群众")
        .fill("提议人姓名或单位", "王秀兰")
        .fill("联系电话", "13900000001")
        .select("紧急程度", "一般")
        .tick("提议人同意公开议题和办理结果（姓名、电话不公开）");
    window.complete();
  }

  void accept() {
    takes(COORDINATOR, STATION, "受理").select("受理意见", "材料齐全，送评分").select("在哪里协商", "柳坪村协商议事室");
    done(COORDINATOR);
  }

  void score() {
    List<String> reviewers = asked.apply("scoreTopic");
    assertThat(reviewers).as("reviewers").hasSize(2);
    List<String> criteria = List.of("民生优先", "问题靶向", "切口小", "立意高", "关联广");
    List<String> reasons = List.of("家家户户都有关系。", "指向清运和堆放两个具体问题。", "就从房前屋后做起。", "关系乡村振兴的面貌。", "涉及全乡各村。");
    for (String reviewer : reviewers) {
      FormFields form = takes(reviewer, MINE, "议题评分");
      for (int i = 0; i < criteria.size(); i++) {
        form.fill(criteria.get(i), i == 3 ? "3" : "4");
        form.fillNth("一句话理由", i, reasons.get(i));
      }
      done(reviewer);
    }
  }

  /** First a slip: the recommendation is to accept, and no reason is given for doing otherwise. */
  void decide() {
    FormFields form = takes(STATION_HEAD, STATION, "议题审定").select("审定意见", "不予立项");
    windowOf.apply(STATION_HEAD).seesError("须写明“理由”");
    form.select("审定意见", "同意立项").fill("理由", "群众意见集中，宜尽快协商。");
    done(STATION_HEAD);
  }

  void approve() {
    takes(PARTY_COMMITTEE, STATION, "党(工)委审定").select("审定结论", "同意").fill("审定会议", "郭河乡党委第 9 次会议");
    done(PARTY_COMMITTEE);
  }

  void tellProposer() {
    takes(COORDINATOR, STATION, "告知提议人").select("怎样告知的", "电话").fill("提议人的意见", "希望尽快开会商量。");
    done(COORDINATOR);
  }

  void confirmTeam() {
    takes(COORDINATOR, STATION, "确认调研组");
    done(COORDINATOR);
  }

  void answerAssignments() {
    List<String> members = asked.apply("answerAssignment");
    assertThat(members).as("members of the team").hasSize(2);
    for (String member : members) {
      takes(member, "待我认领", "应承调研").select("是否应承", "应承");
      done(member);
    }
  }

  void planResearch() {
    takes(COORDINATOR, STATION, "制定调研方案")
        .fill("走访哪些人、哪些地方", "柳坪村、石湾村的农户，村口垃圾池，乡保洁队。")
        .tick("征询哪些部门的书面意见", "区住房和城乡建设局")
        .fill("请部门答复的问题", "清运车能否增加班次？垃圾桶由谁配备？");
    done(COORDINATOR);
  }

  void recordVisits() {
    FormFields form = takes(COORDINATOR, STATION, "记录走访");
    form.row("走访记录", 0).fill("日期", today.get()).fill("地点", "柳坪村").fill("听取人数", "12").fill("听取了哪些人", "农户、村组长")
        .fill("了解到的情况", "垃圾池一周清一次，夏天满溢；门前杂物没有人管。");
    form.addRow("走访记录");
    form.row("走访记录", 1).fill("日期", today.get()).fill("地点", "石湾村").fill("听取人数", "8").fill("听取了哪些人", "保洁员、农户")
        .fill("了解到的情况", "保洁员两人管四公里村道，垃圾桶坏了三分之一。");
    done(COORDINATOR);
  }

  void giveOpinion() {
    takes("housing-bureau", "本单位待办", "出具部门意见")
        .select("诉求能否办理", "能办一部分")
        .fill("答复意见", "清运可以由每周一次增加到两次；垃圾桶配备须列入下季度计划。")
        .fill("法规和政策依据", "农村人居环境整治提升行动方案")
        .fill("所需经费和时间", "约 6 万元，两个月内。");
    done("housing-bureau");
  }

  void writeReport() {
    FormFields form = takes(COORDINATOR, STATION, "撰写调研报告");
    form.fill("基本情况", "两个村 320 人受影响，垃圾清运每周一次。")
        .fill("原因分析", "清运班次少、垃圾桶不足、没有门前三包的约定。");
    form.row("各方立场", 0).fill("哪一方", "群众").select("态度", "支持").fill("在意什么", "不增加收费");
    form.row("各方立场", 1).fill("哪一方", "住建局").select("态度", "有条件支持").fill("在意什么", "经费列入计划");
    form.row("可选方案（至少两个）", 0).fill("方案", "增加清运班次，配齐垃圾桶").fill("好处", "见效快").fill("代价", "6 万元").fill("风险", "没有长效约定");
    form.row("可选方案（至少两个）", 1).fill("方案", "清运加门前三包约定").fill("好处", "管得长").fill("代价", "要逐户商量").fill("风险", "个别户不参加");
    form.fill("建议", "采用第二个方案，分两步走。");
    done(COORDINATOR);
  }

  void checkReport() {
    takes(STATION_HEAD, STATION, "审查调研报告").select("审查结论", "通过，提交会议协商");
    done(STATION_HEAD);
  }

  /** @param startsAt null for the earliest date that the notice allows, which the form proposes */
  void planMeeting(LocalDateTime startsAt, String earlyReason) {
    FormFields form = takes(COORDINATOR, STATION, "会议方案");
    if (startsAt != null) {
      form.fill("开会日期", "时间", startsAt).fill("提前召开的理由", earlyReason);
    }
    form.select("主持人", "冯福（第一召集人）")
        .tick("邀请政协委员", "蔡秀华（农业和农村界）", "邱学芳（教育界）")
        .tick("邀请职能部门", "区住房和城乡建设局")
        .fill("邀请群众代表人数", "6");
    done(COORDINATOR);
  }

  void issueNotice() {
    takes(STATION_HEAD, STATION, "签发会议通知").select("签发意见", "同意，签发会议通知");
    done(STATION_HEAD);
  }

  void checkIn() {
    takes(COORDINATOR, STATION, "签到")
        .select("会议情况", "已到开会时间，清点到会人员")
        .tick("到会的议事会固定成员", "冯福", "邱学芳", "汤德香", "万志祥", "梁东")
        .tick("到会的政协委员", "蔡秀华")
        .fill("到会群众代表人数", "5")
        .tick("到会的职能部门", "区住房和城乡建设局");
    done(COORDINATOR);
  }

  void recordMeeting() {
    FormFields form = takes(COORDINATOR, STATION, "会议记录");
    form.row("发言与回应", 0).fill("发言人", "王秀兰").select("身份", "群众代表").select("态度", "有顾虑")
        .fill("发言要点", "清运一周一次太少，夏天受不了。").select("请哪个部门回应", "区住房和城乡建设局")
        .fill("部门当场回应", "七月起每周清运两次。");
    form.addRow("发言与回应");
    form.row("发言与回应", 1).fill("发言人", "汤德香").select("身份", "议事会成员").select("态度", "有条件支持")
        .fill("发言要点", "门前三包要写进村规民约，垃圾桶什么时候配齐？").select("请哪个部门回应", "区住房和城乡建设局")
        .fill("书面回应期限", today.get().plusDays(10));
    form.fillNth("同意（人）", 0, "9").fillNth("同意但有保留（人）", 0, "1").fillNth("不同意（人）", 0, "0")
        .fillNth("保留和不同意见", 0, "担心以后收费。");
    done(COORDINATOR);
  }

  void answerInWriting() {
    takes("housing-bureau", "本单位待办", "书面回应").fillNth("书面回应", 0, "垃圾桶九月底以前配齐，共 40 个。");
    done("housing-bureau");
  }

  void confirmMinutes() {
    takes(COORDINATOR, STATION, "确认纪要").select("参会人员确认情况", "无异议（未回复的视为确认）");
    done(COORDINATOR);
  }

  void signMinutes() {
    takes(STATION_HEAD, STATION, "签发纪要").tick("报送和抄送", "郭河乡人民政府", "区住房和城乡建设局");
    done(STATION_HEAD);
  }

  void listOutcomes() {
    FormFields form = takes(COORDINATOR, STATION, "成果清单").select("成果类别", "落实事项");
    form.row("落实事项清单", 0).select("对应的协商事项", TITLE).fill("落实事项", ITEM)
        .fill("落实措施", "每周清运两次，新增垃圾桶 40 个。").select("主办单位（一个）", "区住房和城乡建设局")
        .tick("会办单位", "郭河乡人民政府").fill("可衡量的结果", "每周清运两次，40 个垃圾桶到位").fill("完成期限", today.get().plusDays(50));
    done(COORDINATOR);
  }

  void adoptOutcomes() {
    takes(PARTY_COMMITTEE, STATION, "采纳成果").selectNth("采纳意见", 0, "全部采纳").fill("会议名称或批示文号", "郭河乡党委第 10 次会议");
    done(PARTY_COMMITTEE);
  }

  void signItem() {
    takesItem("housing-bureau", "本单位待办", "签收").select("是否签收", "签收办理").fill("经办人", "何志强");
    done("housing-bureau");
  }

  void reportProgress() {
    takesItem("housing-bureau", "本单位待办", "办理").select("这次报什么", "报进展").fill("完成进度（%）", "60").fill("进展情况", "清运已改为每周两次，垃圾桶在采购。");
    done("housing-bureau");
  }

  void reportDone() {
    takesItem("housing-bureau", "本单位待办", "办理").select("这次报什么", "报办结").select("办理结果", "A 已解决或基本解决")
        .fill("办理情况", "每周清运两次，40 个垃圾桶全部到位。");
    done("housing-bureau");
  }

  void verifyItem() {
    takesItem(COORDINATOR, STATION, "核实").select("核实委员", "施燕").fill("核实日期", today.get())
        .fill("现场情况", "抽查 20 户，门前干净，垃圾桶完好。").select("核实结论", "属实，通过");
    done(COORDINATOR);
  }

  void surveySatisfaction() {
    takesItem(COORDINATOR, STATION, "满意度测评").fill("涉及群众人数", "320").fill("满意", "18").fill("基本满意", "2").fill("不满意", "0")
        .select("测评方式", "入户走访");
    done(COORDINATOR);
  }

  void closeItem() {
    takesItem(STATION_HEAD, STATION, "销号").fill("备注", "门前三包已写进村规民约。");
    done(STATION_HEAD);
  }

  void reportToProposer() {
    takes(COORDINATOR, STATION, "反馈提议人").select("怎样告知", "当面").fill("提议人的意见", "办得好，希望坚持。");
    done(COORDINATOR);
  }

  void evaluateCase() {
    takes(STATION_HEAD, STATION, "案例评价").fill("选题质量", "5").fill("调研深度", "4").fill("协商充分", "4").fill("落实成效", "5")
        .fill("群众认可", "5").fill("经验和不足", "从小切口入手；垃圾桶采购耽误了两周。").tick("推荐为精品案例");
    done(STATION_HEAD);
  }

  void lookBack() {
    takes(COORDINATOR, STATION, "回头看").select("问题有没有反弹", "没有，成效巩固").fill("回访情况", "三个月后复查，清运正常，门前整洁。");
    done(COORDINATOR);
  }
}
