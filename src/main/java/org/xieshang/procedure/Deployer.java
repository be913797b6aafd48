package org.xieshang.procedure;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms once per content, under names that don't depend on how the application was packaged, and stops
 * the start when one of them is broken.
 */
@Component
@Order(Deployer.ORDER)
public class Deployer implements ApplicationRunner {

  /** Before accounts get their rights on what is deployed. */
  public static final int ORDER = 10;

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;

  Deployer(RepositoryService repository, ResourcePatternResolver resources) {
    this.repository = repository;
    this.resources = resources;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    DeploymentBuilder deployment = repository.createDeployment().name("xieshang").source("xieshang").enableDuplicateFiltering(false);
    add(deployment, "processes", "*.bpmn");
    add(deployment, "processes", "*.dmn");
    add(deployment, "forms", "*.form");
    if (!deployment.getResourceNames().isEmpty()) {
      deployment.deploy();
    }
  }

  private void add(DeploymentBuilder deployment, String folder, String pattern) throws IOException {
    for (Resource resource : resources.getResources("classpath*:" + folder + "/" + pattern)) {
      try (InputStream content = resource.getInputStream()) {
        deployment.addInputStream(folder + "/" + resource.getFilename(), content);
      }
    }
  }
}
