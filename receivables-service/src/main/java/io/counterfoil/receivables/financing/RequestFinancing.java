package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.financing.FinancingRequests.Standing;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.DayPolicy;
import io.counterfoil.receivables.governance.LastDays;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.voucher.HeldPieces;
import io.counterfoil.receivables.voucher.Pieces.Holding;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.ProposedPiece;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder asks banks to finance a part of a piece on the strength of documents. Off chain; locks nothing. */
@ApplicationScoped
public class RequestFinancing {

    private final CommandPath path;
    private final HeldPieces heldPieces;
    private final Participants participants;
    private final Policies policies;
    private final FinancingRequests requests;
    private final BackingDocuments backing;
    private final BusinessDays days;
    private final LastDays lastDays;

    RequestFinancing(
            CommandPath path,
            HeldPieces heldPieces,
            Participants participants,
            Policies policies,
            FinancingRequests requests,
            BackingDocuments backing,
            BusinessDays days,
            LastDays lastDays) {
        this.path = path;
        this.heldPieces = heldPieces;
        this.participants = participants;
        this.policies = policies;
        this.requests = requests;
        this.backing = backing;
        this.days = days;
        this.lastDays = lastDays;
    }

    /** @param amount to draw on it; null for the whole value when it is the only one */
    public record Document(UUID documentId, @Nullable Money amount) {}

    public record Wish(UUID voucherId, Money value, List<Document> documents, List<UUID> banks) {}

    public Outcome request(Request request, Wish wish) {
        return path.once(request, () -> first(request, wish));
    }

    private Outcome first(Request request, Wish wish) {
        Holding holding = heldPieces.of(request.by(), wish.voucherId(), wish.value());
        HeldPiece whole = holding.mobile();
        LocalDate today = days.today();
        List<Rejection> rejections =
                policies.current().rejections(ProposedPiece.lockedPart(whole, wish.value(), today));
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
        Map<UUID, Set<Role>> roles = participants.rolesOf(wish.banks());
        for (UUID bank : wish.banks()) {
            if (!roles.getOrDefault(bank, Set.of()).contains(Role.BANK)) {
                throw RefusedException.notFound("bank: " + bank);
            }
        }
        List<Backing> documents = backing.of(request.by(), wish.value(), wish.documents());
        List<Rejection> overTheRate =
                backing.overTheRate(documents, wish.value().currency(), today);
        if (!overTheRate.isEmpty()) {
            throw RefusedException.policy(overTheRate);
        }
        UUID id = Ids.next();
        FinancingRequest stored = new FinancingRequest(
                id,
                wish.voucherId(),
                whole.origin().payable().id().value(),
                request.by(),
                wish.value(),
                today,
                lastDays.from(today, DayPolicy.QUOTE_DAYS),
                Ids.next(),
                Standing.REQUESTED,
                documents,
                wish.banks());
        Detail detail = Detail.of(CommandKind.REQUEST_FINANCING, id);
        return path.inDatabase(request, detail, () -> {
            backing.hold(request.by(), stored.documents());
            requests.insert(stored);
            path.tell(detail, FinancingRequested.of(stored));
            return null;
        });
    }
}
