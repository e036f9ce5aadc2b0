package io.counterfoil.service.observability;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;

/** What a service does: says something in its log, and asks another service with a client made as the gateway's is. */
@Path("/greetings")
@Blocking
public class Greetings {

    private static final Logger LOG = Logger.getLogger(Greetings.class);

    @Path("/greetings")
    interface Other {

        @GET
        @Path("/traceparent")
        String traceparent();
    }

    @GET
    @Path("/of/{name}")
    public String greet(@PathParam("name") String name) {
        LOG.infof("greeting %s", name);
        return "Hello " + name;
    }

    @GET
    @Path("/traceparent")
    public String traceparent(@HeaderParam("traceparent") String received) {
        return String.valueOf(received);
    }

    @GET
    @Path("/forwarded")
    public String forwarded(@Context UriInfo here) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(here.getBaseUri())
                .build(Other.class)
                .traceparent();
    }
}
