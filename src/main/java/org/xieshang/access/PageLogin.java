package org.xieshang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Our own pages ask for the login of the web apps: one session, one logout. */
class PageLogin extends OncePerRequestFilter {

  private final WebappProperty webapp;
  private final ObjectProvider<IdentityService> identities;

  PageLogin(WebappProperty webapp, ObjectProvider<IdentityService> identities) {
    this.webapp = webapp;
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    UserAuthentication login = loginOf(request.getSession(false));
    if (login == null) {
      askForLogin(request, response);
      return;
    }
    Visitor visitor = new Visitor(
        login.getIdentityId(), Set.copyOf(login.getGroupIds()), Set.copyOf(login.getTenantIds()));
    response.setHeader("Cache-Control", "no-store");
    identities.getObject().setAuthentication(visitor.userId(), List.copyOf(visitor.groups()), List.copyOf(visitor.tenants()));
    try {
      chain.doFilter(new Known(request, visitor), response);
    } finally {
      identities.getObject().clearAuthentication();
    }
  }

  /** Groups and stations are looked up again from time to time, as the web apps do. */
  private UserAuthentication loginOf(HttpSession session) {
    if (session == null) {
      return null;
    }
    Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
    AuthenticationUtil.updateCache(logins, session, webapp.getAuth().getCache().getTimeToLive());
    return (UserAuthentication) logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
  }

  private void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader("Accept");
    if (!"GET".equals(request.getMethod()) || accepted == null || !accepted.contains("text/html")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    response.sendRedirect(webapp.getApplicationPath() + "/app/tasklist/default/?returnTo="
        + URLEncoder.encode(here, StandardCharsets.UTF_8) + "#/login");
  }

  private static final class Known extends HttpServletRequestWrapper {

    private final Visitor visitor;

    Known(HttpServletRequest request, Visitor visitor) {
      super(request);
      this.visitor = visitor;
    }

    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }

    @Override
    public String getRemoteUser() {
      return visitor.userId();
    }

    @Override
    public boolean isUserInRole(String role) {
      return visitor.is(role);
    }
  }
}
