package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.supervision.Overview.Day;
import io.counterfoil.portal.supervision.Overview.Depth;
import io.counterfoil.portal.supervision.Overview.Figure;
import io.counterfoil.portal.supervision.Overview.Move;
import io.counterfoil.portal.supervision.Overview.Party;
import io.counterfoil.portal.supervision.SupervisionApi.BlockedAttemptJson;
import io.counterfoil.portal.supervision.SupervisionApi.FigureJson;
import io.counterfoil.portal.supervision.SupervisionApi.InCurrencyJson;
import io.counterfoil.portal.supervision.SupervisionApi.MovementJson;
import io.counterfoil.portal.supervision.SupervisionApi.OverviewJson;
import io.counterfoil.portal.supervision.SupervisionApi.ParticipantJson;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Supervision {

    /** Below the time after which a call to the service is given up. */
    private static final int WAIT_SECONDS = 8;

    private static final String USUAL = "CNY";

    private final SupervisionApi api;
    private final Directory directory;

    Supervision(@RestClient SupervisionApi api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    /** @param currency null for the usual one */
    Overview overview(@Nullable String currency) {
        return named(api.overview(), currency);
    }

    /** As soon as there is a block after the one that is known, or nothing new for some seconds. */
    Uni<Overview> after(long block, String currency) {
        return api.overviewAfter(block, WAIT_SECONDS)
                .emitOn(Infrastructure.getDefaultWorkerPool()) // names are asked for
                .map(json -> named(json, currency));
    }

    private Overview named(OverviewJson json, @Nullable String wished) {
        List<String> all =
                json.currencies().stream().map(InCurrencyJson::currency).toList();
        String usual = all.isEmpty() || all.contains(USUAL) ? USUAL : all.get(0);
        String currency = wished != null && all.contains(wished) ? wished : usual;
        InCurrencyJson shown = json.currencies().stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> nothing(currency));
        List<Day> days = shown.days().stream()
                .map(day -> new Day(
                        day.day(),
                        figure(day.issued()),
                        figure(day.passedOn()),
                        figure(day.financed()),
                        figure(day.redeemed())))
                .toList();
        Figure none = new Figure(0, new Money(0, Currency.getInstance(currency)));
        return new Overview(
                json.block(),
                json.sealedAt(),
                json.businessDate(),
                currency,
                all,
                figure(shown.outstanding()),
                figure(shown.overdue()),
                figure(shown.circulating()),
                days.stream()
                        .filter(day -> day.day().equals(json.businessDate()))
                        .findFirst()
                        .orElse(new Day(json.businessDate(), none, none, none, none)),
                parties(shown.debtors()),
                parties(shown.overdueDebtors()),
                parties(shown.holders()),
                shown.depths().stream()
                        .map(each -> new Depth(
                                each.depth(), each.number(), each.value().money()))
                        .toList(),
                days,
                json.latest().stream().map(this::move).toList(),
                json.blockedToday(),
                json.latestBlocked().stream().map(this::blocked).toList());
    }

    private static InCurrencyJson nothing(String currency) {
        FigureJson none =
                new FigureJson(0, new MoneyJson(new Money(0, Currency.getInstance(currency)).toDecimal(), currency));
        return new InCurrencyJson(currency, none, none, none, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Figure figure(FigureJson json) {
        return new Figure(json.number(), json.value().money());
    }

    private List<Party> parties(List<ParticipantJson> json) {
        return json.stream().map(this::party).toList();
    }

    private Party party(ParticipantJson json) {
        return new Party(
                json.participant(),
                directory.shownName(json.participant()),
                json.number(),
                json.value().money());
    }

    private Move move(MovementJson json) {
        return new Move(
                json.payableId(),
                json.voucherId(),
                MoveKind.of(json.kind()),
                json.day(),
                directory.shownName(json.giver()),
                directory.shownName(json.taker()),
                json.value().money(),
                json.block());
    }

    private BlockedAttempt blocked(BlockedAttemptJson json) {
        return new BlockedAttempt(
                json.day(),
                BlockReason.of(json.reason()),
                json.fingerprint(),
                json.documentKind() == null
                        ? null
                        : DocumentKind.of(json.documentKind()).orElseThrow(),
                json.amount() == null ? null : json.amount().money(),
                json.available() == null ? null : json.available().money(),
                json.participant() == null ? null : directory.shownName(json.participant()),
                json.usedAt().stream().map(directory::shownName).toList(),
                json.block());
    }

    /** The largest first. */
    Listing<Party> participants(Measure measure, String currency) {
        Listing<ParticipantJson> all =
                Listing.read(cursor -> api.participants(measure.wireName(), currency, Listing.PAGE, cursor));
        return new Listing<>(
                all.items().stream()
                        .map(this::party)
                        .sorted(Comparator.comparing(
                                        (Party each) -> each.value().minorUnits())
                                .reversed()
                                .thenComparing(Party::name))
                        .toList(),
                all.complete());
    }

    Listing<Part> payables(UUID debtor, boolean overdue, String currency) {
        Listing<SupervisionApi.PayableJson> all =
                Listing.read(cursor -> api.payables(debtor, overdue, currency, Listing.PAGE, cursor));
        return new Listing<>(
                all.items().stream()
                        .map(json -> new Part(
                                json.id(),
                                json.id(),
                                null,
                                directory.shownName(json.creditor()),
                                json.outstanding().money(),
                                json.dueOn(),
                                PartState.of(json.state())))
                        .sorted(Comparator.comparing(Part::day).thenComparing(Part::id))
                        .toList(),
                all.complete());
    }

    Listing<Part> pieces(@Nullable UUID holder, @Nullable Integer depth, String currency) {
        Listing<SupervisionApi.PieceJson> all =
                Listing.read(cursor -> api.pieces(holder, depth, currency, Listing.PAGE, cursor));
        return new Listing<>(
                all.items().stream()
                        .map(json -> new Part(
                                json.id(),
                                json.payableId(),
                                json.packageNumber(),
                                directory.shownName(holder == null ? json.holder() : json.debtor()),
                                json.value().money(),
                                json.dueOn(),
                                PartState.of(json.state())))
                        .sorted(Comparator.comparing(Part::day).thenComparing(Part::id))
                        .toList(),
                all.complete());
    }

    Listing<Move> movements(MoveKind kind, LocalDate day, String currency) {
        Listing<MovementJson> all =
                Listing.read(cursor -> api.movements(kind.wireName(), day, currency, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(this::move).toList(), all.complete());
    }

    Listing<BlockedAttempt> blockedAttempts(LocalDate day) {
        Listing<BlockedAttemptJson> all = Listing.read(cursor -> api.blockedAttempts(day, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(this::blocked).toList(), all.complete());
    }

    /**
     * A payable or piece that a figure is the sum of.
     *
     * @param packageNumber of the voucher of a piece; null of a payable, and of a voucher that is not numbered yet
     * @param party creditor of a payable, debtor or holder of a piece
     * @param day due
     */
    public record Part(
            UUID id,
            UUID payable,
            @Nullable String packageNumber,
            String party,
            Money value,
            LocalDate day,
            PartState state) {}
}
