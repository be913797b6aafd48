package org.xieshang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our own pages are plain HTML: no script runs there, whatever was typed into a form or a cell, and nothing of them is kept. */
@Component
class PageHeaders implements HandlerInterceptor, WebMvcConfigurer {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(WebAccess.PAGES.stream().map(page -> page + "*").toList())
        .addPathPatterns(WebAccess.PUBLIC_PAGES.stream().map(page -> page + "*").toList());
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-store");
    return true;
  }
}
