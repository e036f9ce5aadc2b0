package io.counterfoil.portal.accountreview;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.accountreview.AccountReviewsApi.EvidenceJson;
import io.counterfoil.portal.accountreview.AccountReviewsApi.StatementJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class AccountReviews {

    private static final int NOT_FOUND = 404;

    private final AccountReviewsApi api;

    AccountReviews(@RestClient AccountReviewsApi api) {
        this.api = api;
    }

    /** What is to be sent to an account. */
    public record MicroStatement(Money amount, String reference) {}

    /** Neither verified nor closed; what somebody has checked comes first. */
    public Listing<ReviewedAccount> waiting() {
        Listing<AccountReviewsApi.AccountJson> all = Listing.read(cursor -> api.list("proposed", Listing.PAGE, cursor));
        List<ReviewedAccount> items = all.items().stream()
                .map(ReviewedAccount::of)
                .sorted(Comparator.comparing(account -> account.checked() == null))
                .toList();
        return new Listing<>(items, all.complete());
    }

    ReviewedAccount get(UUID id) {
        return ReviewedAccount.of(api.get(id));
    }

    /** Empty to everybody but the person who drew it, and once it was sent. */
    Optional<MicroStatement> toSend(UUID id) {
        try {
            StatementJson json = api.statement(id);
            return Optional.of(new MicroStatement(json.amount().money(), json.reference()));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    Outcome check(UUID id, String evidence, UUID key) {
        return Outcome.of(() -> api.check(id, key, new EvidenceJson(evidence)));
    }

    Outcome verify(UUID id, UUID key) {
        return Outcome.of(() -> api.verify(id, key, new EmptyJson()));
    }

    Outcome draw(UUID id, UUID key) {
        return Outcome.of(() -> api.draw(id, key, new EmptyJson()));
    }

    Outcome send(UUID id, UUID key) {
        return Outcome.of(() -> api.send(id, key, new EmptyJson()));
    }
}
