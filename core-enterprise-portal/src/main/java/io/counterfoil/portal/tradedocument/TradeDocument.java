package io.counterfoil.portal.tradedocument;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.BalanceJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.ContentJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.DetailsJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.DocumentJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.FileJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.GroupJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trade document of the user's company.
 *
 * @param details null while nobody has typed what its file says
 * @param file null for one that was typed without a file
 * @param balance null until a bank has looked at it
 * @param backs sales that rest or rested on it; none in a list
 * @param asideReason empty unless it was put aside
 */
public record TradeDocument(
        UUID id,
        State state,
        @Nullable Details details,
        @Nullable File file,
        @Nullable Balance balance,
        List<Backed> backs,
        String addedBy,
        Instant addedAt,
        String asideReason) {

    public enum State {
        DETAILS_MISSING,
        NOT_FINANCEABLE,
        READY,
        IN_USE,
        PUT_ASIDE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String wireName) {
            return Stream.of(values())
                    .filter(state -> state.wireName().equals(wireName))
                    .findFirst();
        }
    }

    /**
     * What it says.
     *
     * @param read from its file, and not typed
     * @param content null in a list
     */
    public record Details(
            boolean read,
            DocumentKind kind,
            String number,
            @Nullable LocalDate issuedOn,
            Money amount,
            int lineCount,
            @Nullable Content content) {

        /** No lines, and beside the owner one other party at most, with a USCC at most. */
        boolean fitsTheForm() {
            return lineCount == 0
                    && (content == null
                            || (content.parties().size() <= 2
                                    && content.parties().stream()
                                            .filter(party -> party.role()
                                                    .equals(kind.otherRole().wireName()))
                                            .flatMap(party -> party.numbers().stream())
                                            .allMatch(number -> number.startsWith(TypedForm.USCC))));
        }

        static @Nullable Details of(@Nullable DetailsJson json) {
            return json == null
                    ? null
                    : new Details(
                            json.source().equals("read"),
                            DocumentKind.of(json.kind()).orElseThrow(),
                            json.number(),
                            json.issuedOn(),
                            json.amount().money(),
                            json.lineCount(),
                            Content.of(json.content()));
        }
    }

    /** @param corrects numbers of what a correction takes back */
    public record Content(List<Party> parties, List<Line> lines, List<String> corrects) {

        static @Nullable Content of(@Nullable ContentJson json) {
            return json == null
                    ? null
                    : new Content(
                            json.parties().stream()
                                    .map(party -> new Party(
                                            party.role(),
                                            party.name() == null ? "" : party.name(),
                                            party.identifiers().stream()
                                                    .map(each -> each.scheme() + " " + each.value())
                                                    .toList()))
                                    .toList(),
                            json.lines().stream()
                                    .map(line -> new Line(
                                            line.description(),
                                            line.quantity() == null ? "" : line.quantity(),
                                            line.unit() == null ? "" : line.unit(),
                                            line.amount() == null ? "" : line.amount()))
                                    .toList(),
                            json.corrects());
        }
    }

    /** @param numbers each with the name of its register */
    public record Party(String role, String name, List<String> numbers) {}

    public record Line(String description, String quantity, String unit, String amount) {}

    public record File(String mediaType, int bytes) {

        static @Nullable File of(@Nullable FileJson json) {
            return json == null ? null : new File(json.mediaType(), json.bytes());
        }

        /** Of its name, without the dot. */
        public String ending() {
            return mediaType.substring(mediaType.indexOf('/') + 1);
        }
    }

    /**
     * The same for every bank.
     *
     * @param left what may still be financed
     */
    public record Balance(
            Money faceValue,
            Money limit,
            Money reserved,
            Money drawn,
            Money released,
            Money left,
            boolean frozen,
            @Nullable Group group) {

        /** Its bank found it cancelled. */
        public boolean isRevoked() {
            return faceValue.isZero();
        }

        static @Nullable Balance of(@Nullable BalanceJson json) {
            return json == null
                    ? null
                    : new Balance(
                            json.faceValue().money(),
                            json.limit().money(),
                            json.reserved().money(),
                            json.drawn().money(),
                            json.released().money(),
                            json.left().money(),
                            json.frozen(),
                            Group.of(json.group()));
        }
    }

    /** Documents of the same goods, which are financed once. */
    public record Group(long number, Money limit, Money left, boolean frozen) {

        static @Nullable Group of(@Nullable GroupJson json) {
            return json == null
                    ? null
                    : new Group(json.number(), json.limit().money(), json.left().money(), json.frozen());
        }
    }

    /** @param state of the request, as the service names it */
    public record Backed(UUID request, Money amount, String state) {}

    public TradeDocument {
        backs = List.copyOf(backs);
    }

    /** Whether a sale may rest on it, as far as is known here. */
    public boolean mayBack() {
        return details != null
                && (state == State.READY || state == State.IN_USE)
                && (balance == null
                        || (!balance.frozen()
                                && !balance.left().isZero()
                                && (balance.group() == null || !balance.group().frozen())));
    }

    /**
     * As long as nothing rests on it; what was read from a file is changed by another file, and what has more than the form
     * holds was typed through the API and is corrected there: the form would drop it.
     */
    public boolean mayBeTyped() {
        return state == State.DETAILS_MISSING
                || (state == State.READY && details != null && !details.read() && details.fitsTheForm());
    }

    public boolean mayBePutAside() {
        return state != State.IN_USE && state != State.PUT_ASIDE;
    }

    static TradeDocument of(DocumentJson json) {
        return new TradeDocument(
                json.id(),
                State.of(json.state()).orElseThrow(),
                Details.of(json.details()),
                File.of(json.file()),
                Balance.of(json.balance()),
                json.backs().stream()
                        .map(backed -> new Backed(
                                backed.financingRequestId(), backed.amount().money(), backed.state()))
                        .toList(),
                json.added().name(),
                json.added().at(),
                json.putAside() == null ? "" : json.putAside().reason());
    }
}
