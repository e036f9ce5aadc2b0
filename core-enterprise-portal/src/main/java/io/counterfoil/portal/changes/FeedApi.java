package io.counterfoil.portal.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1/events")
@RegisterRestClient(configKey = "receivables-service-feed")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface FeedApi {

    /**
     * Answers when there is something that the person may see, at the latest after so many seconds; nobody waits on a thread.
     *
     * @param after sequence of an event, or {@code newest}
     */
    @GET
    Uni<FeedJson> after(
            @QueryParam("after") String after, @QueryParam("limit") int limit, @QueryParam("wait") int seconds);

    /** @param last what to go on after */
    record FeedJson(List<JsonNode> items, String last) {}
}
