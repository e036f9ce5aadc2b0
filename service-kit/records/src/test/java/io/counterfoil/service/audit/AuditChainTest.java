package io.counterfoil.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.service.audit.AuditedRequest.Answer;
import io.counterfoil.service.audit.AuditedRequest.Asked;
import io.counterfoil.service.web.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final String STREAM = "0x" + "11".repeat(32);
    private static final UUID ID = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a44");

    private static AuditedRequest request(String subject, String client) {
        return new AuditedRequest(
                Instant.parse("2026-07-01T08:09:10.123456789Z"),
                new Origin(subject, client, null, ID, List.of("supplier", "bank"), "127.0.0.1"),
                new Asked("POST /payables", "POST /api/v1/payables", "key-1", "0x" + "22".repeat(32), List.of(ID)),
                new Answer(201, null, ID, null, List.of()));
    }

    /** The example of docs/audit-trail.md. If this fails, entries that exist do not verify any more: a new form is needed. */
    @Test
    void theHashOfAnEntryIsTheOneThatTheDocumentGives() {
        AuditEntry entry = AuditChain.next(AuditHead.empty(STREAM), request("user", "client"));
        assertEquals(1, entry.sequence());
        assertEquals("0x27301aa1725e628a37858afefa91d3853a02247ea7fba3b512d8741c6eb55e1a", entry.hash());
    }

    @Test
    void whatStandsInOneFieldCannotBeMovedToTheNext() {
        AuditHead head = AuditHead.empty(STREAM);
        String hash = AuditChain.next(head, request("ab", "c")).hash();
        assertNotEquals(hash, AuditChain.next(head, request("a", "bc")).hash());
        assertNotEquals(hash, AuditChain.next(head, request("abc", "")).hash());
        assertNotEquals(
                AuditChain.next(head, request("abc", "")).hash(),
                AuditChain.next(head, request("abc", null)).hash());
    }

    @Test
    void anEntryDependsOnAllBeforeIt() {
        AuditEntry first = AuditChain.next(AuditHead.empty(STREAM), request("a", "x"));
        AuditEntry other = AuditChain.next(AuditHead.empty(STREAM), request("b", "x"));
        assertNotEquals(
                AuditChain.next(new AuditHead(STREAM, 1, first.hash()), request("c", "x"))
                        .hash(),
                AuditChain.next(new AuditHead(STREAM, 1, other.hash()), request("c", "x"))
                        .hash());
    }

    @Test
    void whatStrangersWriteIsCutAndHasNothingThatADatabaseOrATerminalStumblesOver() {
        AuditedRequest hostile = request("a\u0000b\u001b[31m\ud800" + "x".repeat(1000), "c");
        String subject = hostile.origin().subject();
        assertEquals(255, subject.codePointCount(0, subject.length()));
        assertEquals("a\ufffdb\ufffd[31m\ufffdx", subject.substring(0, 10));
        assertFalse(subject.codePoints().anyMatch(Character::isISOControl));
    }
}
