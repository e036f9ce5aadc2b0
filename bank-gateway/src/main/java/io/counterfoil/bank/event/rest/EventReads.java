package io.counterfoil.bank.event.rest;

import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventJson;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/events")
@Blocking
class EventReads {

    private static final int PAGE_DEFAULT = 100;
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    private final BankEvents events;
    private final Acts acts;

    EventReads(BankEvents events, Acts acts) {
        this.events = events;
        this.acts = acts;
    }

    /** @param last to go on after: of the last item, or what was asked with */
    record EventPage(List<EventJson> items, long last) {}

    @GET
    @OperationId("listBankEvents")
    public EventPage list(
            @RestPath String bank,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        UUID own = acts.bank(bank).participant();
        long from = sequence(after);
        int max = limit == null ? PAGE_DEFAULT : Reading.whole("limit", limit, 1, BankEvents.PAGE_MAX);
        List<EventJson> items =
                events.after(own, from, max).stream().map(EventJson::of).toList();
        return new EventPage(
                items, items.isEmpty() ? from : items.get(items.size() - 1).sequence());
    }

    private static long sequence(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!SEQUENCE.matcher(after).matches()) {
            throw RefusedException.malformed("after", "the sequence of the last event that was read, or 0");
        }
        return Long.parseLong(after);
    }
}
