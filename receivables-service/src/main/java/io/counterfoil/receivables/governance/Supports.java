package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.receivables.operation.SupportedActs;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts of the operators as far as supporting them concerns: proposals from the chain, persons from the records. */
public interface Supports extends SupportedActs {

    /** @param target address of the contract to be called */
    record Proposal(UUID id, String target, CallData data, UUID proposer) {}

    Optional<Proposal> proposal(UUID act);

    /** Enrolled as an operator. */
    boolean isOperator(UUID participant);

    /** On chain. */
    boolean isVoucher(UUID piece);

    /** On chain. */
    boolean isPayable(UUID payable);

    /** On chain. */
    boolean isSettlement(UUID settlement);

    /** Enrolled as a bank. */
    boolean isBank(UUID participant);

    /** Of a document that a bank attested; empty when none did. */
    Optional<String> currencyOfDocument(Bytes32 fingerprint);

    /** Of a trade group in force; empty when there is none with that number. */
    Optional<String> currencyOfTradeGroup(long group);

    /**
     * Whether an act of enrolment was asked for here, and what it was asked for with is kept no more.
     *
     * @param participant whom it enrols
     */
    boolean isForgottenEnrolment(UUID act, UUID participant);

    /** On chain. */
    boolean isFinancing(UUID financing);

    /**
     * Notes which person asks for this support, and what the act was asked for with, before anything is signed; the first to
     * say it decides.
     *
     * @param subject of the person's token
     * @param askedSha256 of the request; null for a support of whatever was proposed
     * @throws RefusedException SAME_PERSON when the person asked for a support by another operator before, ACT_DIFFERS when
     *     the act was asked for with something else
     */
    void note(UUID act, String subject, UUID operator, @Nullable String askedSha256);
}
