package io.counterfoil.receivables.application;

import io.counterfoil.ledger.CallData;
import io.counterfoil.receivables.application.OperationResult.Supported;
import java.util.Optional;
import java.util.UUID;

/** Acts of the operators as far as supporting them concerns: proposals from the chain, persons from the records. */
public interface Supports {

    /** @param target address of the contract to be called */
    record Proposal(UUID id, String target, CallData data, UUID proposer) {}

    Optional<Proposal> proposal(UUID act);

    /** What became of an act that this operator supported; empty when the chain has no such support. */
    Optional<Supported> supported(UUID act, UUID operator);

    /** Enrolled as an operator. */
    boolean isOperator(UUID participant);

    /** On chain. */
    boolean isVoucher(UUID piece);

    /** On chain. */
    boolean isPayable(UUID payable);

    /**
     * Notes which person asks for this support, before anything is signed.
     *
     * @param subject of the person's token
     * @throws RefusedException SAME_PERSON when the person asked for a support by another operator before
     */
    void note(UUID act, String subject, UUID operator);

    /**
     * Notes what the act was asked for with; the first to say it decides.
     *
     * @throws RefusedException ACT_DIFFERS when it was asked for with something else before
     */
    void note(UUID act, String askedSha256);
}
