package io.counterfoil.workflow.diagram;

import java.awt.Color;

/** Contrast ratio of two colours as WCAG 2.2 defines it; signs need 3. */
final class Contrast {

    private Contrast() {}

    static double between(String one, String other) {
        double first = luminance(Color.decode(one)) + 0.05;
        double second = luminance(Color.decode(other)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
