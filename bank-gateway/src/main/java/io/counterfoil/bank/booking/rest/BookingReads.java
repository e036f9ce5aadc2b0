package io.counterfoil.bank.booking.rest;

import io.counterfoil.bank.booking.PaymentBooks;
import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}")
@Blocking
class BookingReads {

    private static final Set<String> STATES = Set.of("open", "resolved", "matched");

    private final PaymentBooks books;
    private final Acts acts;

    BookingReads(PaymentBooks books, Acts acts) {
        this.books = books;
        this.acts = acts;
    }

    @GET
    @Path("bookings")
    @OperationId("listBookings")
    public Page<BookingJson> bookings(
            @RestPath String bank,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return shown(books.bookings(acts.bank(bank).participant(), Reading.page(limit, cursor)), BookingJson::of);
    }

    @GET
    @Path("payment-work-items")
    @OperationId("listPaymentWorkItems")
    public Page<WorkItemJson> workItems(
            @RestPath String bank,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID participant = acts.bank(bank).participant();
        String wanted = Reading.oneOf(STATES, "state", state);
        Page<PaymentWorkItem> items = books.workItems(
                participant,
                wanted == null ? null : PaymentWorkItem.State.valueOf(wanted.toUpperCase(Locale.ROOT)),
                Reading.page(limit, cursor));
        PaymentBooks.Shown about = books.shown(participant, items.items());
        Map<String, BookingJson> bookings = new HashMap<>();
        about.bookings().forEach((identity, stored) -> bookings.put(identity, BookingJson.of(stored)));
        return shown(items, item -> WorkItemJson.of(item, bookings, about.expected()));
    }

    @GET
    @Path("payment-instructions")
    @OperationId("listPaymentInstructions")
    public Page<InstructionJson> instructions(
            @RestPath String bank,
            @QueryParam("waiting") @Nullable String waiting,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID participant = acts.bank(bank).participant();
        boolean forPeople = Reading.oneOf(Set.of("person"), "waiting", waiting) != null;
        return shown(books.instructions(participant, forPeople, Reading.page(limit, cursor)), InstructionJson::of);
    }

    private static <S, T> Page<T> shown(Page<S> page, Function<S, T> as) {
        return new Page<>(page.items().stream().map(as).toList(), page.nextCursor());
    }
}
