package org.xieshang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps keep a page's nonce where all requests share it: of two that open one at the same moment, one gets the other's and a
 * browser that refuses every script. Here each request keeps its own.
 */
class OwnNonce extends OncePerRequestFilter {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ServletContext own = own(request);
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return own;
      }
    }, response);
  }

  private static ServletContext own(HttpServletRequest request) {
    ServletContext shared = request.getServletContext();
    return (ServletContext) Proxy.newProxyInstance(OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class},
        (proxy, method, arguments) -> {
          if (arguments != null && NONCE.equals(arguments[0])) {
            if (method.getName().equals("setAttribute")) {
              request.setAttribute(NONCE, arguments[1]);
              return null;
            }
            if (method.getName().equals("getAttribute")) {
              return request.getAttribute(NONCE);
            }
          }
          try {
            return method.invoke(shared, arguments);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
        });
  }
}
