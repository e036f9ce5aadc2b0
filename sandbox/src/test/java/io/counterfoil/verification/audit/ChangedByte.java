package io.counterfoil.verification.audit;

import java.util.Random;
import java.util.UUID;

/** One byte of an entry of the audit trail is another. */
final class ChangedByte {

    private ChangedByte() {}

    /** @return SQL for the column's value with one byte changed; a null gets its first byte */
    static String of(String column, Random random) {
        int bit = random.nextInt(8);
        return switch (column) {
            case "sequence" ->
                "sequence + " + (1L << (20 + bit)); // past the trail: a number that is taken, the table refuses
            case "form", "status" -> column + " # " + (1 << bit);
            case "at" -> "at + interval '" + (1 << bit) + " microseconds'";
            case "participant", "operation_id" ->
                "coalesce((%s)::uuid, '%s')".formatted(nextDigit(column), UUID.randomUUID());
            case "roles" -> "array_append(roles, chr(" + (97 + bit) + "))";
            case "request_ids" ->
                "coalesce(array[(%s)::uuid] || request_ids[2:], array['%s'::uuid])"
                        .formatted(nextDigit("request_ids[1]"), UUID.randomUUID());
            case "answer_ids" -> "array_append(answer_ids, '" + UUID.randomUUID() + "'::uuid)";
            default -> {
                int place = 1 + random.nextInt(3);
                yield "coalesce(overlay(%1$s placing chr(ascii(substr(%1$s, %2$d, 1)) # 1) from %2$d), 'x')"
                        .formatted(column, place);
            }
        };
    }

    /** The id with another first digit. */
    private static String nextDigit(String id) {
        return "translate(left(%1$s::text, 1), '0123456789abcdef', '123456789abcdef0') || substr(%1$s::text, 2)"
                .formatted(id);
    }
}
