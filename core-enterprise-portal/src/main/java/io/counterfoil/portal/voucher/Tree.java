package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.voucher.VouchersApi.TracedJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a voucher are. Each is drawn once, one after the other, at the scale of all that the reader may see: nothing
 * overlaps, and nothing is missing.
 *
 * @param roots one, unless the piece that others were split off is not among those that were read
 * @param parts all of them, in the order of the list
 */
public record Tree(
        List<Node> roots, List<Node> parts, @Nullable Money total) {

    /** How a part is drawn. */
    public enum Look {
        YOURS("f-held"),
        LOCKED("f-locked"),
        OFFERED("f-offered"),
        BANK("f-bank"),
        OTHERS("f-gone");

        private final String fill;

        Look(String fill) {
            this.fill = fill;
        }

        /** Class of its rectangle. */
        public String fill() {
            return fill;
        }
    }

    /**
     * One piece.
     *
     * @param holder by name; empty, and {@code value} null, when the reader may not see the piece
     * @param recipient by name; empty unless it is offered
     * @param shown whether it is the piece that the page is about
     * @param start and {@code width}: in percent of the drawing, as its attributes
     */
    public record Node(
            UUID id,
            String holder,
            String recipient,
            @Nullable Money value,
            @Nullable LocalDate lastDay,
            Piece.State state,
            Look look,
            boolean own,
            boolean shown,
            String start,
            String width,
            List<Node> children) {

        private Node with(List<Node> below) {
            return new Node(id, holder, recipient, value, lastDay, state, look, own, shown, start, width, below);
        }

        public boolean isSold() {
            return look == Look.BANK;
        }

        /** Something of it is left, and the reader may see how much. */
        public boolean isDrawn() {
            return value != null && !value.isZero();
        }
    }

    /** @param names of participants */
    static Tree of(List<TracedJson> pieces, UUID shown, UUID reader, Function<UUID, String> names) {
        return new Growing(pieces, shown, reader, names).grow();
    }

    private static final class Growing {

        private final Map<UUID, List<TracedJson>> children = new LinkedHashMap<>();
        private final List<TracedJson> roots = new ArrayList<>();
        private final List<Node> parts = new ArrayList<>();
        private final UUID shown;
        private final UUID reader;
        private final Function<UUID, String> names;
        private @Nullable Money total;
        private long drawn;

        Growing(List<TracedJson> pieces, UUID shown, UUID reader, Function<UUID, String> names) {
            this.shown = shown;
            this.reader = reader;
            this.names = names;
            Set<UUID> ids = new HashSet<>();
            pieces.forEach(piece -> ids.add(piece.id()));
            for (TracedJson piece : pieces) {
                UUID parent = piece.parentId();
                if (parent == null || !ids.contains(parent)) {
                    roots.add(piece);
                } else {
                    children.computeIfAbsent(parent, first -> new ArrayList<>()).add(piece);
                }
                if (piece.value() != null) {
                    Money value = piece.value().money();
                    total = total == null ? value : total.plus(value);
                }
            }
        }

        Tree grow() {
            List<Node> grown = roots.stream().map(this::node).toList();
            return new Tree(grown, List.copyOf(parts), total);
        }

        private Node node(TracedJson piece) {
            Money value = piece.value() == null ? null : piece.value().money();
            Piece.State state = Piece.State.of(piece.state());
            long start = drawn;
            drawn += value == null ? 0 : value.minorUnits();
            int place = parts.size();
            Node alone = new Node(
                    piece.id(),
                    name(piece.holder()),
                    name(piece.recipient()),
                    value,
                    piece.lastDay(),
                    state,
                    look(piece, state),
                    reader.equals(piece.holder()),
                    shown.equals(piece.id()),
                    percent(start),
                    percent(value == null ? 0 : value.minorUnits()),
                    List.of());
            parts.add(alone);
            List<Node> below = children.getOrDefault(piece.id(), List.of()).stream()
                    .map(this::node)
                    .toList();
            Node whole = alone.with(below);
            parts.set(place, whole);
            return whole;
        }

        private String name(@Nullable UUID participant) {
            return participant == null ? "" : names.apply(participant);
        }

        private Look look(TracedJson piece, Piece.State state) {
            return switch (state) {
                case OFFERED -> Look.OFFERED;
                case LOCKED -> Look.LOCKED;
                case HELD ->
                    reader.equals(piece.holder()) ? Look.YOURS : piece.financingId() != null ? Look.BANK : Look.OTHERS;
                case REDEEMED, CANCELLED -> Look.OTHERS;
            };
        }

        private String percent(long minorUnits) {
            if (total == null || total.isZero()) {
                return "0.00%";
            }
            return BigDecimal.valueOf(minorUnits)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(total.minorUnits()), 2, RoundingMode.HALF_UP)
                    + "%";
        }
    }
}
