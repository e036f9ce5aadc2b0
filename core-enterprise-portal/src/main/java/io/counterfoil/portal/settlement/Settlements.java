package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.settlement.PayingBanksApi.PayingBankJson;
import io.counterfoil.portal.settlement.SettlementsApi.NewSettlementJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Settlements {

    private static final int NOT_FOUND = 404;

    private final SettlementsApi settlements;
    private final PayingBanksApi payingBanks;

    Settlements(@RestClient SettlementsApi settlements, @RestClient PayingBanksApi payingBanks) {
        this.settlements = settlements;
        this.payingBanks = payingBanks;
    }

    /** Of all payables that the participant owes, or pays as a bank; the newest first. */
    public Listing<Settlement> all() {
        return of(null, "descending");
    }

    /** A payable has at most one. */
    Optional<Settlement> unfinishedOf(UUID payable) {
        return ofPayable(payable).items().stream()
                .filter(Settlement::isUnfinished)
                .findFirst();
    }

    Listing<Settlement> ofPayable(UUID payable) {
        return of(payable, "ascending");
    }

    private Listing<Settlement> of(@Nullable UUID payable, String order) {
        Listing<SettlementsApi.SettlementJson> all =
                Listing.read(cursor -> settlements.list(payable, order, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Settlement::of).toList(), all.complete());
    }

    public Settlement get(UUID id) {
        return Settlement.of(settlements.get(id));
    }

    /** Empty for whoever is neither a party to its payable nor watches over all. */
    Optional<Settlement> find(UUID id) {
        try {
            return Optional.of(get(id));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * @param shares those that the reader may see
     * @param complete false if there are more than were read
     * @param openedOn of the settlement, as are {@code lastDay} and {@code state}: what its shares say
     */
    public record Distribution(
            List<Share> shares,
            boolean complete,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate lastDay,
            Settlement.State state) {}

    /**
     * @param names of participants
     * @throws ServiceRefusal 404 for whoever it does not concern
     */
    Distribution distribution(UUID id, UUID reader, Function<UUID, String> names) {
        Listing<SettlementsApi.PaymentJson> all =
                Listing.read(cursor -> settlements.payments(id, Listing.PAGE, cursor));
        Optional<SettlementsApi.PaymentJson> first = all.items().stream().findFirst();
        return new Distribution(
                all.items().stream().map(json -> share(json, reader, names)).toList(),
                all.complete(),
                first.map(SettlementsApi.PaymentJson::openedOn).orElse(null),
                first.map(SettlementsApi.PaymentJson::lastDay).orElse(null),
                first.map(json -> Settlement.State.of(json.settlementState())).orElse(Settlement.State.INSTRUCTED));
    }

    private static Share share(SettlementsApi.PaymentJson json, UUID reader, Function<UUID, String> names) {
        UUID bank = json.bank();
        UUID supplier = json.supplier();
        return new Share(
                json.voucherId(),
                names.apply(json.holder()),
                bank == null ? "" : names.apply(bank),
                supplier == null ? "" : names.apply(supplier),
                json.before().money(),
                json.amount().money(),
                json.remaining().money(),
                Share.State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                json.disputed(),
                json.holder().equals(reader));
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome instruct(UUID payable, Money amount, String reference, UUID key) {
        return Outcome.of(
                () -> settlements.instruct(key, new NewSettlementJson(payable, MoneyJson.of(amount), reference)));
    }

    Outcome askForPayingBank(UUID payable, UUID bank, UUID key) {
        return Outcome.of(() -> payingBanks.ask(payable, key, new PayingBankJson(bank)));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> settlements.withdraw(id, key, new EmptyJson()));
    }
}
