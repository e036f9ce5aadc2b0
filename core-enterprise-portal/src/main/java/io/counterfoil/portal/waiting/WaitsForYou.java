package io.counterfoil.portal.waiting;

import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.waiting.WaitingApi.PayableJson;
import io.counterfoil.portal.waiting.WaitingApi.PersonJson;
import io.counterfoil.portal.waiting.WaitingApi.RequestJson;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Counts what waits for one person, with that person's own token. */
@ApplicationScoped
public class WaitsForYou {

    /** Nobody counts further than that. */
    private static final int READ_MAX = 99;

    private final WaitingApi api;

    WaitsForYou(@RestClient WaitingApi api) {
        this.api = api;
    }

    /**
     * Kept some seconds for each person. What could not be read is as good as nothing: whoever opens a page came for something
     * else.
     */
    @CacheResult(cacheName = "waiting")
    public Waiting of(User user) {
        try {
            return count(user);
        } catch (ServiceRefusal | ProcessingException | WebApplicationException notNow) {
            return Waiting.NONE;
        }
    }

    private Waiting count(User user) {
        UUID participant = user.participant();
        return switch (user.role()) {
            case SUPPLIER ->
                both(
                        counted(
                                api.offers("open", READ_MAX),
                                offer -> offer.recipient().equals(participant)),
                        counted(
                                api.requests("requested", READ_MAX),
                                request -> !request.quotes().isEmpty()));
            case ENTERPRISE_CHECKER ->
                counted(api.payables("recorded", READ_MAX), payable -> isFor(payable, user.subject()));
            case BANK_OFFICER ->
                counted(api.requests("requested", READ_MAX), request -> isUnquoted(request, participant));
            case BANK_APPROVER -> decisions(participant);
            case OPERATOR -> reviews(participant);
            default -> Waiting.NONE;
        };
    }

    /** Documents, accounts, and acts that this operator has not supported yet. */
    private Waiting reviews(UUID operator) {
        Waiting documents = both(
                counted(api.documents("submitted", READ_MAX), document -> true),
                counted(api.documents("reviewed", READ_MAX), document -> true));
        return both(
                both(documents, counted(api.accounts("proposed", READ_MAX), account -> true)),
                counted(api.acts("waiting", READ_MAX), act -> !act.supporters().contains(operator)));
    }

    private Waiting decisions(UUID bank) {
        Waiting all = Waiting.NONE;
        for (String state : List.of("locked", "approved", "payout-instructed")) {
            all = both(all, counted(api.requests(state, READ_MAX), request -> bank.equals(request.bank())));
        }
        return all;
    }

    /** Nobody approves what the same person recorded, and nobody counts twice. */
    private static boolean isFor(PayableJson payable, String subject) {
        PersonJson maker = payable.maker();
        List<PersonJson> consents = payable.consents();
        return (maker == null || !maker.subject().equals(subject))
                && (consents == null
                        || consents.stream()
                                .noneMatch(consent -> consent.subject().equals(subject)));
    }

    private static boolean isUnquoted(RequestJson request, UUID bank) {
        return request.quotes().stream().noneMatch(quote -> quote.bank().equals(bank));
    }

    private static <T> Waiting counted(ItemPage<T> page, Predicate<T> waits) {
        int count = (int) page.items().stream().filter(waits).count();
        return new Waiting(count, page.nextCursor() != null);
    }

    private static Waiting both(Waiting one, Waiting other) {
        int count = one.count() + other.count();
        return new Waiting(Math.min(count, READ_MAX), one.more() || other.more() || count > READ_MAX);
    }
}
