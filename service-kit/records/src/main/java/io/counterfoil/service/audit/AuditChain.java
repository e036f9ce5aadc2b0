package io.counterfoil.service.audit;

import io.counterfoil.service.audit.AuditedRequest.Answer;
import io.counterfoil.service.audit.AuditedRequest.Asked;
import io.counterfoil.service.web.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Entries as bytes, form 1 of docs/audit-trail.md, and the hash that ties each to all before it. A change here is a new form
 * with a number of its own: entries that exist must verify for ever.
 */
public final class AuditChain {

    public static final int FORM = 1;

    private static final byte[] ENTRY = "counterfoil-audit-entry-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "counterfoil-audit-head-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {-1, -1, -1, -1};
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AuditChain() {}

    public static AuditEntry next(AuditHead head, AuditedRequest request) {
        long sequence = Math.addExact(head.entries(), 1);
        MessageDigest digest = sha256();
        digest.update(ENTRY);
        digest.update(bytes(head.hash()));
        digest.update(canonical(sequence, request));
        return new AuditEntry(sequence, request, hex(digest.digest()));
    }

    /** What is sealed in the vault: stream, count and hash together, so that no part can be taken from another head. */
    public static byte[] sealed(AuditHead head) {
        return ByteBuffer.allocate(HEAD.length + 32 + Long.BYTES + 32)
                .put(HEAD)
                .put(bytes(head.stream()))
                .putLong(head.entries())
                .put(bytes(head.hash()))
                .array();
    }

    static byte[] canonical(long sequence, AuditedRequest request) {
        Fields fields = new Fields();
        Origin origin = request.origin();
        Asked asked = request.asked();
        Answer answer = request.answer();
        fields.text(Long.toString(sequence));
        fields.text(MICROSECONDS.format(request.at()));
        fields.text(origin.subject());
        fields.text(origin.client());
        fields.text(origin.name());
        fields.text(origin.participant());
        fields.list(origin.roles());
        fields.text(origin.peer());
        fields.text(asked.operation());
        fields.text(asked.target());
        fields.text(asked.idempotencyKey());
        fields.text(asked.bodySha256());
        fields.list(asked.ids());
        fields.text(Integer.toString(answer.status()));
        fields.text(answer.problem());
        fields.text(answer.operationId());
        fields.text(answer.transactionHash());
        fields.list(answer.ids());
        return fields.bytes.toByteArray();
    }

    /** Each field with its length before it, so that no two entries have the same bytes. */
    private static final class Fields {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

        void text(@Nullable Object value) {
            if (value == null) {
                bytes.writeBytes(NONE);
                return;
            }
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            number(text.length);
            bytes.writeBytes(text);
        }

        void list(List<?> values) {
            number(values.size());
            values.forEach(this::text);
        }

        private void number(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }
    }

    static String hex(byte[] hash) {
        return "0x" + HexFormat.of().formatHex(hash);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
