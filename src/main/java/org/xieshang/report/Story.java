package org.xieshang.report;

import java.util.List;

/**
 * What has happened to a case, the latest first, for whoever has a task of it before them.
 *
 * @param dossier where the whole record is; null for who may not open it
 */
record Story(String caseNumber, String title, String standing, String dossier, List<Part> chapters) {

  /** A stage of it. */
  record Part(String name, List<Deed> lines) {}

  /** One act; its time in words. */
  record Deed(String at, String who, String step, List<Dossier.Item> items) {}
}
