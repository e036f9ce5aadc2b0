package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.abi.ErrorCodec;
import io.counterfoil.ledger.abi.Keccak256;
import io.counterfoil.receivables.projection.RebuildProjection.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the projector keeps of transactions that the contract of the documents refused. */
@QuarkusTest
@TestProfile(Scripted.class)
class BlockedAttemptsTest extends OnAScriptedChain {

    private static final String DOCUMENT = "ab".repeat(32);
    private static final int REVERTED = 16;
    private static final int SELECTOR_DIGITS = 8;
    private static final String KEPT =
            "select reason || ' ' || fingerprint || ' ' || coalesce(amount::text, '-') || ' '"
                    + " || coalesce(available::text, '-') || ' ' || signer || ' ' || block from projection.blocked_attempt order by id";

    /** As the contract encodes it. */
    private static LedgerRevertedException refusal(String signature, String... words) {
        byte[] hash = Keccak256.of(signature.getBytes(StandardCharsets.UTF_8));
        String selector = HexFormat.of().formatHex(hash).substring(0, SELECTOR_DIGITS);
        return ErrorCodec.read(REVERTED, "0x" + selector + String.join("", words));
    }

    private static String number(long number) {
        return "%064x".formatted(number);
    }

    @Test
    void eachReasonIsKeptWithWhatTheContractSaysAlsoAfterARebuild() {
        projector.apply(List.of(
                blocks.sealRefused(
                        refusal("LimitExceeded(bytes32,uint64,uint64)", DOCUMENT, number(40_000), number(10_000))),
                blocks.sealRefused(refusal("DocumentTwice(bytes32)", DOCUMENT)),
                blocks.sealRefused(refusal("DocumentIsFrozen(bytes32)", DOCUMENT)),
                blocks.sealRefused(refusal(
                        "GroupLimitExceeded(bytes32,uint64,uint64,uint64)",
                        DOCUMENT,
                        number(3),
                        number(500),
                        number(0))),
                blocks.sealRefused(refusal("GroupIsFrozen(bytes32,uint64)", DOCUMENT, number(3))),
                blocks.sealRefused(refusal("NotDocumentOwner(bytes32,bytes32)", DOCUMENT, number(7)))));
        String signer = " " + Blocks.SIGNER + " ";
        List<String> kept = List.of(
                "BEYOND_VALUE 0x" + DOCUMENT + " 40000 10000" + signer + 1,
                "TWICE 0x" + DOCUMENT + " - -" + signer + 2,
                "FROZEN 0x" + DOCUMENT + " - -" + signer + 3,
                "SAME_GOODS 0x" + DOCUMENT + " 500 0" + signer + 4,
                "FROZEN 0x" + DOCUMENT + " - -" + signer + 5,
                "NOT_THE_OWNER 0x" + DOCUMENT + " - -" + signer + 6);
        assertEquals(kept, database.column(KEPT));
        rebuild.rebuild(Events.KEEP);
        assertEquals(kept, database.column(KEPT));
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNoBlockedAttempt() {
        projector.apply(List.of(
                blocks.sealRefused(refusal("DocumentNotAttested(bytes32)", DOCUMENT)),
                blocks.sealRefused(refusal("DocumentNotFrozen(bytes32)", DOCUMENT))));
        assertEquals(List.of(), database.column(KEPT));
    }
}
