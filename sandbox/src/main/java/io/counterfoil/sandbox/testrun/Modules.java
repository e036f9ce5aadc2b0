package io.counterfoil.sandbox.testrun;

import io.counterfoil.wire.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the poms: which modules there are, and which uses which. */
final class Modules {

    private static final String OUR_GROUP = "io.counterfoil";

    private final Map<String, Path> directories = new LinkedHashMap<>();
    private final Map<String, Set<String>> direct = new LinkedHashMap<>();

    private Modules() {}

    /** All modules that are not only folders of others, each after its upstream modules. */
    static List<Module> read(Path root) throws IOException {
        Modules modules = new Modules();
        modules.collect(root);
        Set<String> order = new LinkedHashSet<>();
        modules.direct.keySet().forEach(name -> modules.addAfterItsUpstream(name, order));
        List<Module> sorted = new ArrayList<>();
        for (String name : order) {
            Set<String> upstream = new LinkedHashSet<>();
            modules.addAfterItsUpstream(name, upstream);
            upstream.remove(name);
            sorted.add(new Module(name, modules.directoryOf(name), List.copyOf(upstream)));
        }
        return sorted;
    }

    private void collect(Path directory) throws IOException {
        Element project = parse(directory.resolve("pom.xml"));
        List<Element> children = childrenOf(project, "modules");
        for (Element module : children) {
            collect(directory.resolve(module.getTextContent().strip()));
        }
        if (children.isEmpty()) {
            Set<String> uses = new LinkedHashSet<>();
            for (Element dependency : childrenOf(project, "dependencies")) {
                if (OUR_GROUP.equals(text(dependency, "groupId"))) {
                    uses.add(text(dependency, "artifactId"));
                }
            }
            String name = text(project, "artifactId");
            directories.put(name, directory);
            direct.put(name, uses);
        }
    }

    private Path directoryOf(String name) {
        Path directory = directories.get(name);
        if (directory == null) {
            throw new IllegalArgumentException("no module " + name);
        }
        return directory;
    }

    private void addAfterItsUpstream(String name, Set<String> order) {
        for (String used : direct.getOrDefault(name, Set.of())) {
            addAfterItsUpstream(used, order);
        }
        order.add(name);
    }

    private static Element parse(Path pom) throws IOException {
        try (InputStream content = Files.newInputStream(pom)) {
            return SafeXml.document(content).getDocumentElement();
        } catch (IOException e) {
            throw new IOException(pom + " cannot be read", e);
        }
    }

    /** The elements inside {@code parent}'s own child {@code name}. */
    private static List<Element> childrenOf(Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .flatMap(child -> elements(child).stream())
                .toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
