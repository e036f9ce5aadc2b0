package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.governance.BusinessDays;
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
import java.util.ArrayList;
import java.util.HashSet;
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
    private final DocumentFingerprints fingerprints;
    private final BusinessDays days;

    RequestFinancing(
            CommandPath path,
            HeldPieces heldPieces,
            Participants participants,
            Policies policies,
            FinancingRequests requests,
            DocumentFingerprints fingerprints,
            BusinessDays days) {
        this.path = path;
        this.heldPieces = heldPieces;
        this.participants = participants;
        this.policies = policies;
        this.requests = requests;
        this.fingerprints = fingerprints;
        this.days = days;
    }

    /** @param amount to draw on it; null for the whole value when it is the only one */
    public record Document(
            String kind,
            @Nullable String issuer,
            String number,
            @Nullable Money amount) {}

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
        UUID id = Ids.next();
        FinancingRequest stored = new FinancingRequest(
                id,
                wish.voucherId(),
                whole.origin().payable().id().value(),
                request.by(),
                wish.value(),
                today,
                Ids.next(),
                false,
                backings(wish),
                wish.banks());
        Detail detail = Detail.of(CommandKind.REQUEST_FINANCING, id);
        return path.inDatabase(request, detail, () -> {
            requests.insert(stored);
            path.tell(detail, FinancingRequested.of(stored));
            return null;
        });
    }

    private List<Backing> backings(Wish wish) {
        List<Violation> violations = new ArrayList<>();
        List<Backing> backings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long total = 0;
        for (int i = 0; i < wish.documents().size(); i++) {
            Document document = wish.documents().get(i);
            Money amount = document.amount() == null && wish.documents().size() == 1 ? wish.value() : document.amount();
            String field = "documents[" + i + "]";
            if (amount == null
                    || amount.isZero()
                    || !amount.currency().equals(wish.value().currency())) {
                violations.add(new Violation(field + ".amount", "above zero, in the currency of the value"));
                continue;
            }
            try {
                if (document.kind().equals(DocumentFingerprints.CUSTOMS_DECLARATION)) {
                    new CustomsDeclarationNumber(document.number());
                }
                String fingerprint = fingerprints.of(document.kind(), document.issuer(), document.number(), null);
                if (!seen.add(fingerprint)) {
                    violations.add(new Violation(field, "the same document stands above"));
                }
                backings.add(new Backing(
                        document.kind(), document.issuer(), document.number(), amount.minorUnits(), fingerprint));
                total = Math.addExact(total, amount.minorUnits());
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                violations.add(new Violation(field, String.valueOf(wrong.getMessage())));
            }
        }
        if (violations.isEmpty() && total != wish.value().minorUnits()) {
            violations.add(new Violation("documents", "amounts must add up to the value"));
        }
        if (!violations.isEmpty()) {
            throw RefusedException.malformed(violations);
        }
        return backings;
    }
}
