package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about, kept with it so that its answer can be given again after any restart.
 *
 * @param id of the operation
 * @param resourceId what the command creates or changes; null for a batch
 * @param voucherId the piece that comes to be, or moves
 * @param termsHash of a quote
 * @param actId the act of the operators it supports
 * @param payableIds payables that are issued by it; at most 100
 */
public record Detail(
        UUID id,
        CommandKind kind,
        @Nullable UUID resourceId,
        @Nullable UUID voucherId,
        @Nullable String termsHash,
        @Nullable UUID actId,
        List<UUID> payableIds) {

    private static final String NONE = "-";
    private static final int FIXED_FIELDS = 6;

    public Detail {
        payableIds = List.copyOf(payableIds);
    }

    public static Detail of(CommandKind kind, @Nullable UUID resourceId) {
        return new Detail(Ids.next(), kind, resourceId, null, null, null, List.of());
    }

    public static Detail of(CommandKind kind, UUID resourceId, UUID voucherId) {
        return new Detail(Ids.next(), kind, resourceId, voucherId, null, null, List.of());
    }

    public Detail withTermsHash(String hash) {
        return new Detail(id, kind, resourceId, voucherId, hash, actId, payableIds);
    }

    public Detail issuing(List<UUID> payables) {
        return new Detail(id, kind, resourceId, voucherId, termsHash, actId, payables);
    }

    public Detail supporting(UUID act) {
        return new Detail(id, kind, resourceId, voucherId, termsHash, act, payableIds);
    }

    /** Fields separated by spaces: 100 payables stay under the 4,000 characters that a journal keeps. */
    public String toText() {
        StringBuilder text = new StringBuilder(200);
        text.append(kind.name()).append(' ').append(id);
        text.append(' ').append(orNone(resourceId));
        text.append(' ').append(orNone(voucherId));
        text.append(' ').append(orNone(termsHash));
        text.append(' ').append(orNone(actId));
        payableIds.forEach(payable -> text.append(' ').append(payable));
        return text.toString();
    }

    public static Detail parse(String text) {
        String[] fields = text.split(" ", -1);
        List<UUID> payables = Arrays.stream(fields, FIXED_FIELDS, fields.length)
                .map(UUID::fromString)
                .toList();
        return new Detail(
                UUID.fromString(fields[1]),
                CommandKind.valueOf(fields[0]),
                id(fields[2]),
                id(fields[3]),
                fields[4].equals(NONE) ? null : fields[4],
                id(fields[5]),
                payables);
    }

    private static @Nullable UUID id(String field) {
        return field.equals(NONE) ? null : UUID.fromString(field);
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? NONE : value;
    }
}
