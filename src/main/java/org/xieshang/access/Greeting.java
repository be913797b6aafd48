package org.xieshang.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started it where to log in, and in the sample as whom. */
@Component
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final IdentityService identities;
  private final CamundaBpmProperties camunda;
  private final SampleSite sample;

  Greeting(IdentityService identities, CamundaBpmProperties camunda, SampleSite sample) {
    this.identities = identities;
    this.camunda = camunda;
    this.sample = sample;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      String apps = "http://localhost:" + web.getWebServer().getPort() + camunda.getWebapp().getApplicationPath() + "/app/";
      LOG.info(sample.isHere() ? sample(apps) : site(apps));
    }
  }

  private String sample(String apps) {
    String station = identities.createUserQuery().userId("coordinator-226").count() > 0 ? "226" : "000";
    return """


        协商在基层 已启动（示例站点，内置数据库）。登录：
          办理  %1$stasklist/   %2$s、%3$s、%4$s
          监督  %1$scockpit/    %5$s
          管理  %1$sadmin/      admin
          示例账号的密码都是 %6$s
        """.formatted(
            apps, who("coordinator-" + station), who("station-head-" + station), who("party-committee-" + station),
            who("chair"), Sample.PASSWORD);
  }

  private String who(String id) {
    User user = identities.createUserQuery().userId(id).singleResult();
    return user == null ? id : id + "（" + user.getFirstName() + "）";
  }

  private static String site(String apps) {
    return """


        协商在基层 已启动。登录：
          办理  %1$stasklist/
          监督  %1$scockpit/
          管理  %1$sadmin/      admin，密码即 XIESHANG_ADMIN_PASSWORD；其他账号由管理员设置密码后才能登录
        """.formatted(apps);
  }
}
