package io.counterfoil.documents.reading;

/** Writes XML with an element on each line, so that a place in it can be counted. */
final class Elements {

    private final StringBuilder xml = new StringBuilder();

    Elements declaration() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    Elements open(String nameAndAttributes) {
        xml.append('<').append(nameAndAttributes).append(">\n");
        return this;
    }

    Elements close(String name) {
        xml.append("</").append(name).append(">\n");
        return this;
    }

    Elements value(String name, Object text) {
        return value(name, "", text);
    }

    Elements value(String name, String attributes, Object text) {
        xml.append('<').append(name).append(attributes).append('>');
        xml.append(text.toString().replace("&", "&amp;").replace("<", "&lt;"));
        xml.append("</").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
