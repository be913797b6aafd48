package org.xieshang.roster;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words that the tables of a site use, and the codes they stand for; in the order in which an error lists them. */
final class SiteWords {

  static final Map<String, String> TIERS = words("区", "DISTRICT", "乡镇", "TOWNSHIP", "街道", "TOWNSHIP");
  static final Map<String, String> HOSTS =
      words("村", "VILLAGE", "社区", "COMMUNITY", "事业单位", "PUBLIC_INSTITUTION", "企业", "ENTERPRISE");
  static final Map<String, String> ORGANIZATION_TYPES =
      words(
          "职能部门", "DEPARTMENT",
          "政府", "GOVERNMENT",
          "街道办", "SUBDISTRICT_OFFICE",
          "党委", "PARTY_COMMITTEE",
          "街道党工委", "PARTY_WORK_COMMITTEE",
          "区政协", "CPPCC_DISTRICT",
          "专门委员会", "CPPCC_COMMITTEE",
          "领导小组", "LEADING_GROUP",
          "督查室", "INSPECTION_OFFICE");
  static final Map<String, String> LEVELS =
      words("省政协委员", "PROVINCIAL", "市政协委员", "MUNICIPAL", "区政协委员", "DISTRICT");
  static final Map<String, String> PRINCIPLES =
      words("籍贯回乡", "NATIVE_PLACE", "住所就近", "RESIDENCE", "工作方便", "WORKPLACE", "统筹调剂", "BALANCE");
  static final Map<String, String> STATUSES = words("在任", "SERVING", "暂停", "PAUSED");
  static final Map<String, String> ROLES =
      words(
          "站长", "station-head",
          "联络员", "coordinator",
          "党(工)委", "party-committee",
          "分片包抓领导", "area-leader",
          "专委会联络员", "committee-liaison",
          "分管副主席", "vice-chair",
          "主席", "chair",
          "第一组长", "first-group-leader",
          "领导小组办公室", "leading-group-office",
          "系统管理员", "camunda-admin");
  static final Map<String, String> DUTIES =
      words(
          "第一召集人", "FIRST_CONVENER", "执行召集人", "EXECUTIVE_CONVENER", "秘书", "SECRETARY", "成员", "MEMBER");
  static final Map<String, String> CATEGORIES =
      words(
          "人居环境", "ENVIRONMENT",
          "村规民约与乡风文明", "VILLAGE_RULES",
          "小区物业", "PROPERTY_MGMT",
          "教育就学", "EDUCATION",
          "产业发展", "INDUSTRY",
          "美丽乡村与农文旅", "RURAL_TOURISM",
          "矛盾化解", "DISPUTE",
          "道路水利", "ROAD_WATER",
          "医疗卫生", "HEALTH",
          "一老一小", "ELDERLY_CHILD",
          "就业", "EMPLOYMENT",
          "土地住房", "LAND_HOUSING",
          "公共安全", "SAFETY",
          "数字服务", "DIGITAL",
          "其他", "OTHER");

  private SiteWords() {}

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
