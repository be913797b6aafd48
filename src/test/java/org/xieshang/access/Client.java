package org.xieshang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody at the other end of the wire: anonymous, with HTTP Basic, or logged in to the web apps. */
final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String root;
  private final String basic;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Client(int port, String basic) {
    this.root = "http://localhost:" + port;
    this.basic = basic;
  }

  static Client anonymous(int port) {
    return new Client(port, null);
  }

  static Client basic(int port, String user, String password) {
    return new Client(port, "Basic "
        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  /** As a browser does it: the page, its token, the login. */
  static Client browser(int port, String user, String app) {
    Client browser = new Client(port, null);
    browser.send("GET", "/camunda/app/" + app + "/default/", null, Map.of("Accept", "text/html"));
    Answer login = browser.send("POST", "/camunda/api/admin/auth/user/default/login/" + app,
        "username=" + user + "&password=" + Sample.PASSWORD,
        Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", browser.token()));
    if (login.status() != 200) {
      throw new AssertionError("login of " + user + ": " + login);
    }
    // The login came with a new session, and that with a new token.
    browser.send("GET", "/camunda/app/" + app + "/default/", null, Map.of("Accept", "text/html"));
    return browser;
  }

  record Answer(int status, String body, HttpResponse<String> response) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(body, broken);
      }
    }

    String message() {
      return json().path("message").asText();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer delete(String path) {
    return send("DELETE", path, null, withToken());
  }

  Answer post(String path, Object body) {
    return send("POST", path, json(body), withToken());
  }

  Answer put(String path, Object body) {
    return send("PUT", path, json(body), withToken());
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).method(method,
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (basic != null) {
      request.header("Authorization", basic);
    }
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElse("");
  }

  private Map<String, String> withToken() {
    return token().isEmpty() ? Map.of() : Map.of("X-XSRF-TOKEN", token());
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
