package org.xieshang.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** The doors of the house: who gets through which, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class WebAccess {

  /** Our own pages, behind the login of the web apps. */
  static final List<String> PAGES = List.of("/dossier/*", "/messages/*", "/roster/*", "/placement/*", "/slips/*", "/counter/*", "/reports/*");

  /** Our own pages for people without an account. */
  static final List<String> PUBLIC_PAGES = List.of("/survey/*");

  @Bean
  FilterRegistrationBean<Filter> headers(AccessSettings settings) {
    return at(0, new Headers(settings.tls()), "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> restLogin(AccessSettings settings) {
    FilterRegistrationBean<Filter> login = at(1, new BasicLogin(settings.credentialsKept()), "/engine-rest/*");
    login.setAsyncSupported(true);
    return login;
  }

  /** While no administrator exists, anybody could make themselves one here (CVE-2026-77226); ours comes from the environment. */
  @Bean
  FilterRegistrationBean<Filter> noSetup(CamundaBpmProperties camunda) {
    return at(1, new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    }, camunda.getWebapp().getApplicationPath() + "/api/admin/setup/*");
  }

  @Bean
  FilterRegistrationBean<Filter> nonces(CamundaBpmProperties camunda) {
    return at(1, new OwnNonce(), camunda.getWebapp().getApplicationPath() + "/app/*");
  }

  @Bean
  FilterRegistrationBean<Filter> pages(CamundaBpmProperties camunda, ObjectProvider<IdentityService> identities) {
    return at(2, new PageLogin(camunda.getWebapp(), identities), PAGES.toArray(String[]::new));
  }

  private static FilterRegistrationBean<Filter> at(int place, Filter filter, String... paths) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(paths);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
    registration.setName(String.join(" ", paths));
    return registration;
  }

  /** For everything; the web apps set a policy of their own, with a nonce, over this one. */
  private static final class Headers extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final boolean tls;

    Headers(boolean tls) {
      this.tls = tls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "same-origin");
      if (tls) {
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
      }
      chain.doFilter(request, response);
    }
  }
}
