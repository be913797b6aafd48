package org.xieshang.roster;

import java.util.List;

/** What can be imported and exported, with its columns in the order in which people keep them. */
enum ImportSheet {
  MEMBERS("委员", SiteFolder.MEMBERS,
      List.of("姓名", "委员编号", "层级", "届次", "界别", "籍贯", "住所", "工作单位及所在地", "特长", "可参加", "状态")),
  STATIONS("工作站", SiteFolder.STATIONS, List.of("编号", "名称", "层级", "上级", "纬度", "经度", "试点")),
  POSTS("任职", SiteFolder.POSTS, List.of("职务", "账号", "姓名", "工作站", "机构", "起", "止"));

  private final String label;
  private final String file;
  private final List<String> columns;

  ImportSheet(String label, String file, List<String> columns) {
    this.label = label;
    this.file = file;
    this.columns = columns;
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** The sheet of the site folder that holds the same. */
  String file() {
    return file;
  }

  public List<String> columns() {
    return columns;
  }

  /** As it stands in an address. */
  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
