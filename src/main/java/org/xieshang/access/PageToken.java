package org.xieshang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whatever one of our own pages changes was asked for by a form of that page: another site's form does not know the session's token. */
@Component
class PageToken implements HandlerInterceptor, WebMvcConfigurer {

  /** The name of the hidden field, and of the attribute that templates read. */
  static final String NAME = "_csrf";

  /** Where a script puts it that sends no form. */
  static final String HEADER = "X-Page-Token";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(WebAccess.PAGES.stream().map(page -> page + "*").toList());
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
    HttpSession session = request.getSession();
    String token = (String) session.getAttribute(NAME);
    if (token == null) {
      byte[] bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      session.setAttribute(NAME, token);
    }
    request.setAttribute(NAME, token);
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return true;
    }
    String sent = request.getHeader(HEADER) == null ? request.getParameter(NAME) : request.getHeader(HEADER);
    if (sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
      return true;
    }
    response.setHeader(HEADER, "expired");
    response.sendError(HttpServletResponse.SC_FORBIDDEN, "页面已过期，请刷新后再试。");
    return false;
  }
}
