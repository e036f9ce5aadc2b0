package io.counterfoil.workflow.diagram;

import java.util.List;

/**
 * Text that has its place.
 *
 * @param x where each line starts, has its middle or ends, as {@code align} says; the middle if the text is turned
 * @param top of the first line; the middle of the text if it is turned
 */
record Block(List<String> lines, Align align, Turn turn, double x, double top) {

    enum Align {
        START,
        MIDDLE,
        END
    }

    enum Turn {
        /** Read from left to right. */
        NONE,
        /** Read upwards. */
        UPWARDS,
        /** Chinese characters one below the other. */
        STACKED
    }

    Block {
        lines = List.copyOf(lines);
    }

    static Block centred(List<String> lines, double middleX, double middleY) {
        double top = middleY - lines.size() * Lettering.LINE / 2;
        return new Block(lines, Align.MIDDLE, Turn.NONE, middleX, top);
    }

    /** The room that the text takes. */
    Box box() {
        double length = lines.stream().mapToDouble(Lettering::width).max().orElse(0);
        double thickness = lines.size() * Lettering.LINE;
        if (turn != Turn.NONE) {
            return new Box(x - thickness / 2, top - length / 2, thickness, length);
        }
        double left = switch (align) {
            case START -> x;
            case MIDDLE -> x - length / 2;
            case END -> x - length;
        };
        return new Box(left, top, length, thickness);
    }
}
