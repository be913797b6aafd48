package org.xieshang.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.xieshang.access.Visitor;
import org.xieshang.access.Visitors;
import org.xieshang.procedure.Now;

/**
 * What the plugin's pages ask for. Cockpit makes an object for each request and knows no Spring, so the services come from the servlet's
 * context. The web app has asked for the login; who may see what is asked here once more, since plain SQL asks nobody.
 */
@Path("plugin/" + LeadersPlugin.ID)
public class LeadersResource extends AbstractCockpitPluginRootResource {

  private static final String JSON = "application/json;charset=utf-8";

  public LeadersResource() {
    super(LeadersPlugin.ID);
  }

  /** Without annotations, so that those of the method it overrides count. */
  @Override
  public Response getAsset(String file) {
    return Response.fromResponse(super.getAsset(file))
        .header("Cache-Control", file.startsWith("app/lib/") ? "private, max-age=86400" : "no-cache")
        .build();
  }

  @GET
  @Path("{engine}/overview")
  public Response overview(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Overview.class).of(ask));
  }

  @GET
  @Path("{engine}/options")
  public Response options(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Options.class).of(ask));
  }

  @GET
  @Path("{engine}/stations")
  public Response stations(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Stations.class).table(ask));
  }

  @GET
  @Path("{engine}/trend")
  public Response trend(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Stations.class).trend(ask));
  }

  @GET
  @Path("{engine}/cases")
  public Response cases(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Cases.class).list(ask));
  }

  @GET
  @Path("{engine}/items")
  public Response items(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Promises.class).list(ask));
  }

  @GET
  @Path("{engine}/meetings")
  public Response meetings(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Promises.class).meetings(ask));
  }

  @GET
  @Path("{engine}/departments")
  public Response departments(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Promises.class).departments(ask));
  }

  @GET
  @Path("{engine}/departments/{id}")
  public Response department(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Promises.class).department(ask, id));
  }

  @GET
  @Path("{engine}/stations/{id}")
  public Response station(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(StationPage.class).of(ask, id));
  }

  @GET
  @Path("{engine}/members")
  public Response members(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Members.class).list(ask));
  }

  @GET
  @Path("{engine}/members/{id}")
  public Response member(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Members.class).one(ask, id));
  }

  @GET
  @Path("{engine}/cases/{id}")
  public Response oneCase(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Story.class).of(ask, Ask.id(id)));
  }

  @GET
  @Path("{engine}/cases/{id}/timeline")
  public Response timeline(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Story.class).timeline(ask, Ask.id(id)));
  }

  @GET
  @Path("{engine}/cases/{id}/dossier")
  public Response dossier(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Story.class).told(ask, Ask.id(id)));
  }

  @GET
  @Path("{engine}/cases/{id}/rules")
  public Response rules(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Story.class).rules(ask, Ask.id(id)));
  }

  @GET
  @Path("{engine}/instances/{id}/case")
  public Response caseOf(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Diagrams.class).caseOf(ask, id));
  }

  @GET
  @Path("{engine}/instances/{id}/activities")
  public Response instance(@PathParam("engine") String engine, @PathParam("id") String id) {
    return json(engine, ask -> bean(Diagrams.class).instance(ask, id));
  }

  @GET
  @Path("{engine}/definitions/{key}/activities")
  public Response model(@PathParam("engine") String engine, @PathParam("key") String key) {
    return json(engine, ask -> bean(Diagrams.class).model(ask, key));
  }

  @GET
  @Path("{engine}/search")
  public Response search(@PathParam("engine") String engine) {
    return json(engine, ask -> bean(Search.class).of(ask));
  }

  @GET
  @Path("{engine}/export/{what}.xlsx")
  public Response export(@PathParam("engine") String engine, @PathParam("what") String what) {
    return answer(engine, ask -> Response.ok(bean(Export.class).of(ask.exporting(), what), Export.XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + what + "-" + ask.today() + ".xlsx\""));
  }

  /** Whatever the browser's side consists of, as long as it lies in its folder and is of a kind that belongs there. */
  @Override
  protected List<String> getAllowedAssets() {
    return Assets.ALL;
  }

  @Override
  protected String getContentType(String file) {
    return Assets.typeOf(file);
  }

  private Response json(String engine, Function<Ask, Object> page) {
    return answer(engine, ask -> {
      Object body = page.apply(ask);
      return body == null ? Response.noContent() : Response.ok(written(body), JSON);
    });
  }

  private Response answer(String engine, Function<Ask, Response.ResponseBuilder> page) {
    try {
      if (!ProcessEngines.NAME_DEFAULT.equals(engine)) {
        throw Refused.notTheirs();
      }
      Ask ask = new Ask(visitor(), uriInfo.getQueryParameters(), bean(Now.class).today());
      return page.apply(ask).header("Cache-Control", "no-store").build();
    } catch (Refused refused) {
      Map<String, String> body = new LinkedHashMap<>();
      body.put("type", "InvalidRequest");
      body.put("message", refused.getMessage());
      return Response.status(refused.status()).entity(written(body)).type(JSON).header("Cache-Control", "no-store").build();
    }
  }

  /** Who is logged in, if they may open Cockpit and read the history of consultations. */
  private Visitor visitor() {
    Visitor visitor = bean(Visitors.class).current().orElseThrow(Refused::noLogin);
    AuthorizationService authorizations = bean(AuthorizationService.class);
    List<String> groups = List.copyOf(visitor.groups());
    if (!authorizations.isUserAuthorized(visitor.userId(), groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit")
        || !authorizations.isUserAuthorized(
            visitor.userId(), groups, Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "consultation")) {
      throw Refused.noAccess();
    }
    return visitor;
  }

  private byte[] written(Object body) {
    try {
      return bean(ObjectMapper.class).writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T bean(Class<T> type) {
    ApplicationContext context = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    return context.getBean(type);
  }
}
