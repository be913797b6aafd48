package org.xieshang.access;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.xieshang.procedure.InvalidInput;

/** What the REST interfaces answer when something can't be done: one sentence for the person, whatever the engine wrapped it in. */
@Provider
public class RestAnswers implements ExceptionMapper<Throwable> {

  /** The engine's own code for a thing of another tenant. */
  private static final String WRONG_TENANT = "ENGINE-13034";

  private static final String WEAK_PASSWORD = "Password does not match policy";

  /** What the engine says to people at a web app, by a part of its message; a message for modellers stays as it is. */
  private static final List<Known> KNOWN = List.of(
      new Known("The user already exists", 400, "这个账号已有人使用，请换一个。"),
      new Known("The group already exists", 400, "这个组标识已有，请换一个。"),
      new Known("The tenant already exists", 400, "这个工作站代码已有，请换一个。"),
      new Known("is not a valid resource identifier", 400, "标识只能用字母、数字和 . @ _ -，请改正。"),
      new Known("Unable to create filter with invalid content", 400, "筛选器不完整，请检查名称和条件。"),
      new Known("Cannot convert value", 400, "填写的值与所选的类型不符，请改正。"),
      new Known("ENGINE-03043", 400, "已挂起，激活后才能继续办理。"),
      new Known("ENGINE-03076", 409, "还有运行中的流程实例，不能删除。请先处理这些实例，或选上“一并删除实例”。"),
      new Known("ENGINE-13053", 404, "没有找到这个作业，可能已经执行。请刷新页面。"));

  /** SQL states of this class: a key is there already, or still referred to. */
  private static final String INTEGRITY = "23";

  private record Known(String part, int status, String sentence) {}

  @Override
  public Response toResponse(Throwable failure) {
    boolean enginesTables = false;
    for (Throwable link = failure; link != null; link = link.getCause()) {
      enginesTables |= link instanceof ProcessEnginePersistenceException;
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
      if (enginesTables && link instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith(INTEGRITY)) {
        return answer(409, "Conflict", "已经有这一项，或它还被别处引用。请刷新页面。");
      }
      for (Known known : KNOWN) {
        if (String.valueOf(link.getMessage()).contains(known.part())) {
          return answer(known.status(), link.getClass().getSimpleName(), known.sentence());
        }
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
