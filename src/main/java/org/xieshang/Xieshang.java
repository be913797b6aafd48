package org.xieshang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Consultation at the grassroots: the models in {@code processes/} are the program, this starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Xieshang {

  public static void main(String[] args) {
    SpringApplication.run(Xieshang.class, args);
  }
}
