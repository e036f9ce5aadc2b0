package io.counterfoil.receivables.voucher;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a piece stands among those that were found; a page begins after one.
 *
 * @param key what they are sorted by: minor units, or a day as days since 1 January 1970
 */
public record SearchPlace(long key, UUID payable, UUID piece) {

    private static final int BYTES = 5 * Long.BYTES + 1;

    /** As the database compares: ids by their bytes, which {@link UUID#compareTo} does not. */
    private static final Comparator<SearchPlace> ASCENDING = Comparator.comparingLong(SearchPlace::key)
            .thenComparing(place -> place.payable().toString())
            .thenComparing(place -> place.piece().toString());

    public static Comparator<SearchPlace> order(Sought sought) {
        return sought.descending() ? ASCENDING.reversed() : ASCENDING;
    }

    /** A cursor, which stands for its order as well: with another one it would skip pieces. */
    public String toCursor(Sought sought) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(order(sought.sort(), sought.descending()));
        bytes.putLong(key);
        put(bytes, payable);
        put(bytes, piece);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for what this search did not give. */
    public static Optional<SearchPlace> parse(String cursor, Sought.Sort sort, boolean descending) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES || bytes.get() != order(sort, descending)) {
                return Optional.empty();
            }
            return Optional.of(new SearchPlace(bytes.getLong(), id(bytes), id(bytes)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte order(Sought.Sort sort, boolean descending) {
        return (byte) (descending ? -sort.code() : sort.code());
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
