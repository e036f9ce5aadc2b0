package io.counterfoil.verification.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of {@code records.audit_entry}. */
final class StoredEntry {

    static final int KNOWN_FORM = 1;

    static final String COLUMNS =
            "sequence, form, at, subject, client, name, participant, roles, peer, operation, target,"
                    + " idempotency_key, body_sha256, request_ids, status, problem, operation_id, transaction_hash, answer_ids,"
                    + " hash";

    private static final byte[] FIRST_LINE = "counterfoil-audit-entry-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = {-1, -1, -1, -1};
    private static final DateTimeFormatter SIX_DECIMALS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final long sequence;
    private final int form;
    private final byte[] fieldsAfterSequence;
    private final String hash;

    /** @param fieldsAfterSequence all but the first field, as the form writes them */
    private StoredEntry(long sequence, int form, byte[] fieldsAfterSequence, String hash) {
        this.sequence = sequence;
        this.form = form;
        this.fieldsAfterSequence = fieldsAfterSequence;
        this.hash = hash;
    }

    long sequence() {
        return sequence;
    }

    /** Of the hash; this reader knows {@link #KNOWN_FORM}. */
    int form() {
        return form;
    }

    String hash() {
        return hash;
    }

    static StoredEntry of(ResultSet row) throws SQLException {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(512);
        field(
                fields,
                SIX_DECIMALS.format(row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
        field(fields, row.getString("subject"));
        field(fields, row.getString("client"));
        field(fields, row.getString("name"));
        field(fields, row.getString("participant"));
        list(fields, row.getArray("roles"));
        field(fields, row.getString("peer"));
        field(fields, row.getString("operation"));
        field(fields, row.getString("target"));
        field(fields, row.getString("idempotency_key"));
        field(fields, row.getString("body_sha256"));
        list(fields, row.getArray("request_ids"));
        field(fields, row.getString("status"));
        field(fields, row.getString("problem"));
        field(fields, row.getString("operation_id"));
        field(fields, row.getString("transaction_hash"));
        list(fields, row.getArray("answer_ids"));
        return new StoredEntry(
                row.getLong("sequence"), row.getInt("form"), fields.toByteArray(), row.getString("hash"));
    }

    /** Whether the hash is that of these fields, at this place, after an entry with that hash. */
    boolean follows(String hashBefore, long place) {
        return hashAfter(hashBefore, place).equals(hash);
    }

    String hashAfter(String hashBefore, long place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FIRST_LINE);
            digest.update(bytes(hashBefore));
            ByteArrayOutputStream sequence = new ByteArrayOutputStream();
            field(sequence, Long.toString(place));
            digest.update(sequence.toByteArray());
            digest.update(fieldsAfterSequence);
            return "0x" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** A hash that was changed into something that is none counts as itself: it then follows from nothing. */
    private static byte[] bytes(String hash) {
        return hash.matches("0x[0-9a-f]{64}")
                ? HexFormat.of().parseHex(hash, 2, hash.length())
                : hash.getBytes(StandardCharsets.UTF_8);
    }

    private static void field(ByteArrayOutputStream fields, @Nullable String value) {
        if (value == null) {
            fields.writeBytes(NULL);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        fields.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
        fields.writeBytes(text);
    }

    private static void list(ByteArrayOutputStream fields, Array array) throws SQLException {
        Object[] elements = (Object[]) array.getArray();
        fields.writeBytes(ByteBuffer.allocate(4).putInt(elements.length).array());
        for (Object element : elements) {
            field(fields, element == null ? null : element.toString());
        }
    }
}
