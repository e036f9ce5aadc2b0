package io.counterfoil.portal.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The largest debts as arrows between participants who stand in a ring, in a drawing of {@value #WIDTH} by {@value #HEIGHT}.
 * Those in circles come first, and are told apart.
 */
public record NetworkDrawing(List<Node> nodes, List<Arrow> arrows) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 420;
    static final int NODES_MAX = 14;

    private static final int RADIUS = 14;
    private static final int RADIUS_X = 220;
    private static final int RADIUS_Y = 150;
    private static final int TEXT = 8;

    /** @param anchor class of the text: where it begins */
    public record Node(String name, int x, int y, int textX, int textY, String anchor, boolean inCircle) {}

    /** @param path from the rim of one to the rim of the other */
    public record Arrow(String path, boolean inCircle) {}

    record Debt(UUID debtor, UUID holder) {}

    /**
     * @param names of all participants
     * @param debts the largest first
     * @param circles each owes the next one, and the last one the first
     */
    static NetworkDrawing of(Map<UUID, String> names, List<Debt> debts, List<List<UUID>> circles) {
        Set<Debt> hot = new HashSet<>();
        Set<UUID> hotNodes = new HashSet<>();
        Set<UUID> shown = new LinkedHashSet<>();
        for (List<UUID> circle : circles) {
            if (shown.size() + circle.size() <= NODES_MAX) {
                shown.addAll(circle);
            }
            for (int i = 0; i < circle.size(); i++) {
                hot.add(new Debt(circle.get(i), circle.get((i + 1) % circle.size())));
                hotNodes.add(circle.get(i));
            }
        }
        for (Debt debt : debts) {
            for (UUID party : List.of(debt.debtor(), debt.holder())) {
                if (shown.size() < NODES_MAX) {
                    shown.add(party);
                }
            }
        }
        List<UUID> ring = List.copyOf(shown);
        Map<UUID, double[]> places = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            double angle = 2 * Math.PI * i / ring.size() - Math.PI / 2;
            double x = WIDTH / 2.0 + RADIUS_X * Math.cos(angle);
            double y = HEIGHT / 2.0 + RADIUS_Y * Math.sin(angle);
            places.put(ring.get(i), new double[] {x, y});
            nodes.add(node(names.getOrDefault(ring.get(i), ""), x, y, angle, hotNodes.contains(ring.get(i))));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (Debt debt : debts) {
            double[] from = places.get(debt.debtor());
            double[] to = places.get(debt.holder());
            if (from != null && to != null) {
                arrows.add(arrow(from, to, hot.contains(debt)));
            }
        }
        return new NetworkDrawing(nodes, arrows);
    }

    private static Node node(String name, double x, double y, double angle, boolean inCircle) {
        double side = Math.cos(angle);
        String anchor = side > 0.2 ? "-start" : side < -0.2 ? "-end" : "";
        int away = anchor.isEmpty() ? 0 : (side > 0 ? 1 : -1) * (RADIUS + TEXT);
        int below = anchor.isEmpty() ? (Math.sin(angle) > 0 ? 1 : -1) * (RADIUS + 2 * TEXT) : 0;
        return new Node(name, round(x), round(y), round(x) + away, round(y) + below + TEXT / 2, anchor, inCircle);
    }

    private static Arrow arrow(double[] from, double[] to, boolean inCircle) {
        double length = Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
        double stepX = (to[0] - from[0]) / length;
        double stepY = (to[1] - from[1]) / length;
        return new Arrow(
                String.format(
                        Locale.ROOT,
                        "M%d %dL%d %d",
                        round(from[0] + RADIUS * stepX),
                        round(from[1] + RADIUS * stepY),
                        round(to[0] - (RADIUS + TEXT) * stepX),
                        round(to[1] - (RADIUS + TEXT) * stepY)),
                inCircle);
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }
}
