package io.counterfoil.portal.booking;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.booking.BookingsApi.BookingJson;
import io.counterfoil.portal.booking.BookingsApi.ExpectedJson;
import io.counterfoil.portal.booking.BookingsApi.InstructionJson;
import io.counterfoil.portal.booking.BookingsApi.PaymentJson;
import io.counterfoil.portal.booking.BookingsApi.RepetitionJson;
import io.counterfoil.portal.booking.BookingsApi.ReportedJson;
import io.counterfoil.portal.booking.BookingsApi.ResolutionJson;
import io.counterfoil.portal.booking.BookingsApi.TakenJson;
import io.counterfoil.portal.booking.BookingsApi.WorkItemJson;
import io.counterfoil.portal.booking.BookingsView.Expected;
import io.counterfoil.portal.booking.BookingsView.Item;
import io.counterfoil.portal.booking.BookingsView.Payment;
import io.counterfoil.portal.booking.BookingsView.Reported;
import io.counterfoil.portal.booking.BookingsView.Taken;
import io.counterfoil.portal.booking.BookingsView.Typed;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks the bank's gateway what is on its accounts. */
@ApplicationScoped
class Bookings {

    private static final int LISTED_MAX = 50;
    private static final int HEAD_BYTES = 2_000;
    private static final String STATUS_REPORT = "pain.002.";

    private final BookingsApi api;

    Bookings(@RestClient BookingsApi api) {
        this.api = api;
    }

    /**
     * @param taken null unless a statement was sent
     * @param reported null unless a status report was sent
     */
    record Sent(
            Outcome outcome,
            @Nullable Taken taken,
            @Nullable Reported reported) {

        static final Sent NOTHING = new Sent(new Outcome.Unknown(), null, null);
    }

    /**
     * @param bank as the gateway's addresses call it
     * @param sent just now
     */
    BookingsView of(String bank, Frame page, Sent sent, Typed typed, Mistakes mistakes, Attempt attempt) {
        Listing<WorkItemJson> open = Listing.read(cursor -> api.workItems(bank, "open", Listing.PAGE, cursor));
        List<Item> listed =
                open.items().stream().limit(LISTED_MAX).map(Bookings::item).toList();
        return new BookingsView(
                listed,
                open.items().size() - listed.size(),
                open.complete(),
                payments(bank),
                page.user().roles().contains(TokenRole.BANK_OFFICER),
                page.user().roles().contains(TokenRole.BANK_APPROVER),
                sent.taken(),
                sent.reported(),
                typed,
                mistakes,
                attempt);
    }

    private List<Payment> payments(String bank) {
        return api.instructions(bank, "person", LISTED_MAX, null).items().stream()
                .map(each -> new Payment(
                        each.id(),
                        why(each),
                        each.settlementId() != null,
                        each.amount().money(),
                        each.endToEndId(),
                        page(each.financingId(), each.settlementId()),
                        Objects.requireNonNullElse(each.stateReason(), ""),
                        each.attempt()))
                .toList();
    }

    private static String why(InstructionJson instruction) {
        if (instruction.message() == null) {
            return "by-hand";
        }
        String state = instruction.state();
        return state.equals("rejected") || state.equals("cancelled") ? state : "came-back";
    }

    private static Item item(WorkItemJson item) {
        BookingJson booking = item.booking();
        PaymentJson payment = booking == null ? null : payment(booking, item.part());
        return new Item(
                item.id(),
                item.kind(),
                item.proposal().action(),
                item.proposal().amount() == null
                        ? null
                        : item.proposal().amount().money(),
                booking == null ? "" : booking.account(),
                payment == null ? null : payment.amount().money(),
                payment != null && payment.direction().equals("credit"),
                booking == null ? null : day(booking),
                payment == null ? "" : joined(payment.partyName(), payment.partyAccount()),
                payment == null ? List.of() : details(payment),
                expected(item.expectedPayment()));
    }

    private static @Nullable LocalDate day(BookingJson booking) {
        return booking.bookingDate() == null ? booking.valueDate() : booking.bookingDate();
    }

    private static @Nullable PaymentJson payment(BookingJson booking, int part) {
        return booking.payments().stream()
                .filter(each -> each.part() == part)
                .findFirst()
                .orElse(null);
    }

    private static String joined(@Nullable String name, @Nullable String account) {
        return String.join(
                " ", Stream.of(name, account).filter(Objects::nonNull).toList());
    }

    private static List<String> details(PaymentJson payment) {
        return Stream.concat(Stream.ofNullable(payment.endToEndId()), payment.remittance().stream())
                .distinct()
                .toList();
    }

    private static @Nullable Expected expected(@Nullable ExpectedJson payment) {
        if (payment == null) {
            return null;
        }
        return new Expected(
                payment.reference(), payment.amount().money(), page(payment.financingId(), payment.settlementId()));
    }

    /** Of what is paid. */
    private static String page(@Nullable UUID financing, @Nullable UUID settlement) {
        return financing == null ? "/worklist/settlements/" + settlement : "/worklist/requests/" + financing;
    }

    Outcome again(String bank, UUID instruction, String reason, UUID key) {
        return Outcome.atOnce(() -> api.again(bank, instruction, key, new RepetitionJson(reason)));
    }

    Outcome resolve(String bank, UUID item, String action, String reason, UUID key) {
        return Outcome.atOnce(() -> api.resolve(bank, item, key, new ResolutionJson(action, reason)));
    }

    Sent send(String bank, byte[] file, UUID key) {
        AtomicReference<@Nullable Taken> taken = new AtomicReference<>();
        AtomicReference<@Nullable Reported> reported = new AtomicReference<>();
        Outcome outcome = isStatusReport(file)
                ? Outcome.atOnce(() -> reported.set(reported(api.takeReport(bank, key, file))))
                : Outcome.atOnce(() -> taken.set(taken(api.take(bank, key, file))));
        return new Sent(outcome, taken.get(), reported.get());
    }

    /** By the name of its kind, which stands at its beginning; what is wrong with it the gateway says. */
    private static boolean isStatusReport(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .contains(STATUS_REPORT);
    }

    private static Reported reported(ReportedJson answer) {
        return new Reported(answer.messageType() + " " + answer.messageId(), answer.state());
    }

    private static Taken taken(TakenJson answer) {
        return new Taken(
                answer.messageType() + " " + answer.messageId(),
                answer.bookings(),
                answer.newBookings(),
                answer.matched(),
                answer.workItems());
    }
}
