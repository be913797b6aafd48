package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Registration;

/** 立项登记: the review's good end. */
@Component
class RegisterTopic implements JavaDelegate {

  private final Registration registration;

  RegisterTopic(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution step) {
    registration.register(step);
    TopicReview.REVIEW_RESULT.set(step, TopicReview.ACCEPTED);
  }
}
