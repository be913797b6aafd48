package org.xieshang.access;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.xieshang.procedure.InvalidInput;

/** What the REST interfaces answer when something can't be done: one sentence for the person, whatever the engine wrapped it in. */
@Provider
public class RestAnswers implements ExceptionMapper<Throwable> {

  /** The engine's own code for a thing of another tenant. */
  private static final String WRONG_TENANT = "ENGINE-13034";

  private static final String WEAK_PASSWORD = "Password does not match policy";

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof InvalidInput) {
        return answer(400, "InvalidInput", link.getMessage());
      }
      if (link instanceof AlreadyHandled) {
        return answer(409, "AlreadyHandled", link.getMessage());
      }
      if (link instanceof AuthorizationException refused) {
        return refused(refused);
      }
      if (WEAK_PASSWORD.equals(link.getMessage())) {
        return answer(400, "InvalidInput", "密码太简单：至少 10 个字符，要有大写字母、小写字母、数字和符号，不含账号和姓名。");
      }
      if (String.valueOf(link.getMessage()).startsWith(WRONG_TENANT)) {
        return answer(404, "NotFound", "没有找到，可能已办结，或不属于您的工作站。");
      }
    }
    return ExceptionHandlerHelper.getInstance().getResponse(failure);
  }

  private static Response refused(AuthorizationException refused) {
    AuthorizationExceptionDto words = AuthorizationExceptionDto.fromException(refused);
    if (!refused.getMissingAuthorizations().isEmpty()) {
      words.setMessage("您没有权限进行此项操作。");
    }
    return Response.status(403).type(MediaType.APPLICATION_JSON_TYPE).entity(words).build();
  }

  private static Response answer(int status, String type, String sentence) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("type", type, "message", sentence))
        .build();
  }
}
