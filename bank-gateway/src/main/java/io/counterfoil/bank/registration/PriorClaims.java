package io.counterfoil.bank.registration;

import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which registrations of others are in the way of a financing. Two banks may finance two parts of one payable, and register both. The
 * chain shows that: then the other's reference is a financing of as much, on another piece of the same payable, and the account at the
 * registry is that bank's. Of a bank that is not hosted here the account is not known: a person looks.
 */
@ApplicationScoped
class PriorClaims {

    private static final Set<FinancingState> ALIVE =
            Set.of(FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);

    private final LedgerReads chain;
    private final RegistrationDuty duty;

    PriorClaims(LedgerReads chain, RegistrationDuty duty) {
        this.chain = chain;
        this.duty = duty;
    }

    List<RegisteredClaim> inTheWay(List<RegisteredClaim> found, String registrant, LedgerFinancing own) {
        return found.stream()
                .filter(claim -> !claim.securedParty().equals(registrant))
                .filter(claim -> !isAnotherPart(claim, found, own))
                .toList();
    }

    /** A reference that stands there twice proves nothing: one of the two has copied it. */
    private boolean isAnotherPart(RegisteredClaim claim, List<RegisteredClaim> found, LedgerFinancing own) {
        long sameReference = found.stream()
                .filter(other -> other.reference().equals(claim.reference()))
                .count();
        return sameReference == 1
                && financing(claim)
                        .filter(other -> !other.bank().equals(own.bank()))
                        .filter(other -> duty.isAccountOf(other.bank(), claim.securedParty()))
                        .filter(other -> !other.pieceId().equals(own.pieceId()))
                        .filter(other -> payable(other).equals(payable(own)))
                        .filter(other -> ALIVE.contains(other.state()))
                        .filter(other -> other.value() == claim.amount().minorUnits())
                        .isPresent();
    }

    /** Of its piece; empty where the node has none. */
    private Optional<UUID> payable(LedgerFinancing financing) {
        return chain.piece(financing.pieceId()).map(LedgerPiece::payableId);
    }

    private Optional<LedgerFinancing> financing(RegisteredClaim claim) {
        try {
            return chain.financing(UUID.fromString(claim.reference()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
