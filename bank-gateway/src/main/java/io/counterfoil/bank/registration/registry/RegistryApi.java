package io.counterfoil.bank.registration.registry;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What is asked of the registry. Answers are read with a limit: they come from outside. */
@Path("/registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface RegistryApi {

    @POST
    @Path("/search")
    InputStream search(RegistryJson.Search over);

    @GET
    InputStream under(@QueryParam("secured-party") String securedParty, @QueryParam("reference") String reference);

    @POST
    InputStream register(RegistryJson.NewClaim claim);

    @PUT
    @Path("/{number}")
    InputStream amend(@PathParam("number") String number, RegistryJson.Amendment to);

    @POST
    @Path("/{number}/cancellation")
    InputStream cancel(@PathParam("number") String number, RegistryJson.Cancellation why);
}
