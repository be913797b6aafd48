package org.xieshang.bench;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A roster of 60,000 members goes through the page of the packaged application: uploaded, previewed, applied.
 *
 * <p>{@code ./mvnw -DskipTests package}, then this class with the test classpath, as the README says; the application gets 384 MB of heap.
 */
public final class RosterImport {

  private static final String BOUNDARY = "xieshang-roster";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String root;

  private RosterImport(String root) {
    this.root = root;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
    try (PackagedServer server = new PackagedServer()) {
      server.start();
      byte[] file = workbook(rows);
      System.out.printf("%-54s %8.1f MB%n", rows + " members as a workbook", file.length / 1e6);
      System.out.printf("%-54s %8d MB%n", "resident before", server.resident());
      RosterImport office = new RosterImport(server.root());
      office.login();
      long begin = System.nanoTime();
      office.upload(file);
      String preview = office.settled();
      double previewed = (System.nanoTime() - begin) / 1e9;
      if (!preview.contains("共 " + rows + " 行")) {
        throw new IllegalStateException(preview);
      }
      begin = System.nanoTime();
      office.form("/roster/apply", "&gone=keep");
      String applied = office.settled();
      double written = (System.nanoTime() - begin) / 1e9;
      if (!applied.contains("已载入：共 " + rows + " 行")) {
        throw new IllegalStateException(applied);
      }
      System.out.printf("%-54s %8.1f s%n", "uploaded, read, checked and previewed", previewed);
      System.out.printf("%-54s %8.1f s%n", "applied in one transaction", written);
      System.out.printf("%-54s %8.1f s   (bound 30)%n", "together", previewed + written);
      System.out.printf("%-54s %8d MB%n", "resident afterwards", server.resident());
    }
  }

  private static byte[] workbook(int rows) throws Exception {
    Random chance = new Random(1);
    String[] townships = {"郭河乡", "钟楼街道", "裕河镇", "蒲池乡", "安化镇", "汉王镇"};
    String[] sectors = {"教育界", "医药卫生界", "经济界", "农业和农村界", "工商联"};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("委员");
      String[] columns = {"姓名", "委员编号", "层级", "届次", "界别", "籍贯", "住所", "工作单位及所在地", "特长", "可参加", "状态"};
      for (int column = 0; column < columns.length; column++) {
        sheet.value(0, column, columns[column]);
      }
      for (int row = 1; row <= rows; row++) {
        String work = townships[chance.nextInt(townships.length)];
        String[] cells = {"委员" + row, "bench-" + row, "区", "第六届", sectors[chance.nextInt(sectors.length)],
            townships[chance.nextInt(townships.length)], townships[chance.nextInt(townships.length)],
            work + "第" + row + "合作社（" + work + "）", "产业发展、就业", "3", "在任"};
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    return out.toByteArray();
  }

  private void login() throws Exception {
    get("/camunda/app/tasklist/default/");
    String token = cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElse("");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/admin/auth/user/default/login/tasklist"))
        .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token)
        .POST(HttpRequest.BodyPublishers.ofString("username=leading-group-office&password=Xieshang-2026")));
    PackagedServer.require(answer, 200);
  }

  private void upload(byte[] file) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String[] field : new String[][] {{"_csrf", token()}, {"sheet", "MEMBERS"}}) {
      body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    }
    body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\"\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    PackagedServer.require(send(HttpRequest.newBuilder(URI.create(root + "/roster/upload"))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))), 302);
  }

  private void form(String path, String more) throws Exception {
    PackagedServer.require(send(HttpRequest.newBuilder(URI.create(root + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token() + more))), 302);
  }

  private String token() throws Exception {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/roster"));
    if (!token.find()) {
      throw new IllegalStateException("the page has no token");
    }
    return token.group(1);
  }

  /** The page once nothing is under way. */
  private String settled() throws Exception {
    String page = get("/roster");
    while (page.contains("http-equiv=\"refresh\"")) {
      Thread.sleep(100);
      page = get("/roster");
    }
    return page;
  }

  private String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").GET()).body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
