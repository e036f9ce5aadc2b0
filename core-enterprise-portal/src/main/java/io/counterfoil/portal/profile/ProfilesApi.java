package io.counterfoil.portal.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/participants")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ProfilesApi {

    @GET
    @Path("/{id}/profile")
    ProfileJson get(@PathParam("id") UUID id);

    @POST
    @Path("/own/profile")
    OperationJson change(@HeaderParam("Idempotency-Key") UUID key, ProfileJson body);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactJson(
            String name,
            String role,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param version that was read; zero while nothing was said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileJson(
            int version,
            @Nullable String industry,
            @Nullable String region,
            @Nullable String sizeClass,
            List<ContactJson> contacts) {}
}
