package io.counterfoil.portal.directory;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/participants")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface ParticipantsApi {

    @GET
    ItemPage<ParticipantJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    ParticipantJson get(@PathParam("id") UUID id);

    /** Without what only some roles may see of a participant: it is kept for all. */
    record ParticipantJson(UUID id, String name, List<String> roles, boolean suspended) {}
}
