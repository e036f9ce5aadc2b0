package io.counterfoil.workflow.diagram;

/** How far the case is with one element. Told by a badge and by the weight of the line, too, not by colour alone. */
enum State {
    AHEAD("ahead", "currentColor", 1.2),
    DONE("done", "#2a8a57", 2),
    ACTIVE("active", "#1478b8", 4),
    INCIDENT("incident", "#d13b30", 4);

    private final String name;
    private final String colour;
    private final double weight;

    State(String name, String colour, double weight) {
        this.name = name;
        this.colour = colour;
        this.weight = weight;
    }

    /** Class of the elements that are drawn in this state. */
    String className() {
        return name;
    }

    /** Of lines; seen on a light and on a dark page. */
    String colour() {
        return colour;
    }

    double weight() {
        return weight;
    }
}
