package org.xieshang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;

/**
 * HTTP Basic on every path of the REST interface, which is anonymous by default. A password that was right a moment ago is not computed
 * again: its keyed hash is kept together with the stored hash it matched, so that a changed password counts at once, on every node.
 */
class BasicLogin extends ProcessEngineAuthenticationFilter {

  private final Duration kept;

  BasicLogin(Duration kept) {
    this.kept = kept;
  }

  @Override
  public void init(FilterConfig config) {
    authenticationProvider = new Remembering(kept);
  }

  /** Not even the list of engines is for everybody. */
  @Override
  protected boolean requiresEngineAuthentication(String url) {
    return true;
  }

  /** A browser keeps Basic credentials, and would send them along with a form on somebody else's page. */
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("cross-site".equals(((HttpServletRequest) request).getHeader("Sec-Fetch-Site"))) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    super.doFilter(request, response, chain);
  }

  private static final class Remembering extends HttpBasicAuthenticationProvider {

    private record Known(byte[] keyedHash, long until) {}

    private final Duration kept;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Remembering(Duration kept) {
      this.kept = kept;
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    protected boolean isAuthenticated(ProcessEngine engine, String userId, String password) {
      UserEntity user = (UserEntity) engine.getIdentityService().createUserQuery().userId(userId).singleResult();
      if (user == null || user.getPassword() == null) {
        return false;
      }
      byte[] keyedHash = keyedHash(userId, user.getPassword(), password);
      Known before = known.get(userId);
      if (before != null && System.nanoTime() - before.until() < 0 && MessageDigest.isEqual(before.keyedHash(), keyedHash)) {
        return true;
      }
      known.remove(userId);
      boolean right = super.isAuthenticated(engine, userId, password);
      if (right) {
        known.put(userId, new Known(keyedHash, System.nanoTime() + kept.toNanos()));
      }
      return right;
    }

    private byte[] keyedHash(String userId, String storedHash, String password) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(String.join("\0", userId, storedHash, password).getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException absent) {
        throw new IllegalStateException("every Java has HmacSHA256", absent);
      }
    }
  }
}
