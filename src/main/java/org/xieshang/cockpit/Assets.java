package org.xieshang.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the browser's side; what is not in this list is not served. */
final class Assets {

  private static final String FOLDER = "plugin-webapp/" + LeadersPlugin.ID + "/";
  private static final Map<String, String> TYPES = Map.of(
      "js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2",
      "json", "application/json;charset=utf-8");

  /** Paths below the folder, such as {@code app/plugin.js}. */
  static final List<String> ALL = find();

  private Assets() {}

  static String typeOf(String file) {
    return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static List<String> find() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
              .getResources("classpath:" + FOLDER + "**/*.*"))
          .map(Assets::path)
          .filter(path -> TYPES.containsKey(path.substring(path.lastIndexOf('.') + 1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String path(Resource file) {
    try {
      String address = file.getURL().toString();
      return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
