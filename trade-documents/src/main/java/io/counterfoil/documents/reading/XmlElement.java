package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element and where it stands, so that whatever is wrong with it can be shown to whoever sent the file. */
public final class XmlElement {

    private final String namespace;
    private final String name;
    private final Place place;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>(4);
    private final StringBuilder text = new StringBuilder(0);

    XmlElement(String namespace, String name, Place place, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.place = place;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    boolean is(String namespace, String name) {
        return this.namespace.equals(namespace) && this.name.equals(name);
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    public List<XmlElement> children() {
        return children;
    }

    /** Of its own namespace. */
    public List<XmlElement> all(String name) {
        return all(namespace, name);
    }

    List<XmlElement> all(String namespace, String name) {
        return children.stream().filter(child -> child.is(namespace, name)).toList();
    }

    /** Name of the next child in a path; counted here, because looking for the others takes too long among many. */
    String nextStep(String name) {
        int count = counts.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "[" + count + "]";
    }

    /** Follows the names down; each may be there once. Null where one is missing. */
    @Nullable
    public XmlElement find(String... names) {
        XmlElement at = this;
        for (String next : names) {
            XmlElement child = at.child(at.namespace, next);
            if (child == null) {
                return null;
            }
            at = child;
        }
        return at;
    }

    @Nullable
    XmlElement child(String namespace, String name) {
        List<XmlElement> found = all(namespace, name);
        if (found.size() > 1) {
            throw found.get(1).place.refused(FileReason.ELEMENT_TWICE, name);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    public XmlElement get(String... names) {
        XmlElement at = this;
        for (String next : names) {
            at = at.requiredChild(at.namespace, next);
        }
        return at;
    }

    XmlElement requiredChild(String namespace, String name) {
        XmlElement child = child(namespace, name);
        if (child == null) {
            throw missing(name);
        }
        return child;
    }

    private RuntimeException missing(String name) {
        return place.of(name).refused(FileReason.ELEMENT_MISSING, name);
    }

    /** The visible text of an element that must be there and have one. */
    public String text(int charactersMax, String... names) {
        XmlElement element = get(names);
        String value = element.textOrNull(charactersMax);
        if (value == null) {
            throw element.place.refused(FileReason.ELEMENT_EMPTY, element.name);
        }
        return value;
    }

    /** Null where the element is missing or empty: templates write out every element, used or not. */
    @Nullable
    public String textOrNull(int charactersMax, String... names) {
        XmlElement element = find(names);
        return element == null ? null : element.ownText(charactersMax);
    }

    private @Nullable String ownText(int charactersMax) {
        if (!children.isEmpty()) {
            throw place.refused(FileReason.NOT_A_PLAIN_VALUE, name);
        }
        return Texts.orNull(text.toString(), charactersMax, name, place);
    }

    /** Of no namespace; null where it is missing or empty. */
    @Nullable
    public String attribute(String name) {
        String value = attributes.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String requiredAttribute(String attribute) {
        String value = attribute(attribute);
        if (value == null) {
            throw place.refused(FileReason.ATTRIBUTE_MISSING, name, attribute);
        }
        return value;
    }

    /** The place that these names lead to, whatever the namespaces; where one is missing, its place is where it should be. */
    Place placeOf(String... names) {
        XmlElement at = this;
        for (String next : names) {
            List<XmlElement> found = at.named(next);
            if (found.isEmpty()) {
                return at.place.of(next);
            }
            at = found.get(0);
        }
        return at.place;
    }

    /** Of all children of this name, whatever their namespace. */
    public List<XmlElement> named(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** The innermost element whose content begins at or before this position: this one or below it. */
    XmlElement at(int line, int column) {
        XmlElement last = this;
        for (XmlElement child : children) {
            if (child.place.line() < line || (child.place.line() == line && child.place.column() <= column)) {
                last = child;
            }
        }
        return last == this ? this : last.at(line, column);
    }
}
