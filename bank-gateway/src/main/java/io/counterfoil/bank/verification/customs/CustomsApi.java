package io.counterfoil.bank.verification.customs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What is asked of customs. Read with a limit: it comes from outside. */
@Path("/export-declarations")
@Produces(MediaType.APPLICATION_JSON)
interface CustomsApi {

    @GET
    @Path("/{number}")
    InputStream declaration(@PathParam("number") String number);
}
