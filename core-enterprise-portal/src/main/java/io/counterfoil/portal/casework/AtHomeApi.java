package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.IncidentsApi.IncidentPageJson;
import io.counterfoil.portal.casework.TasksApi.TaskPageJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a first page asks: it is not held up by a workflow that does not answer. */
@Path("/workflow/v1")
@RegisterRestClient(configKey = "financing-workflow-home")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface AtHomeApi {

    @GET
    @Path("/tasks")
    TaskPageJson tasks(@QueryParam("limit") int limit);

    @GET
    @Path("/incidents")
    IncidentPageJson incidents(@QueryParam("limit") int limit);
}
