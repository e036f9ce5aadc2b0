package io.counterfoil.workflow.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes every picture to {@code target/diagrams}, each with a case on its way: look at them. */
class PicturesTest {

    private static final Path FOLDER = Path.of("target", "diagrams");

    static Stream<Drawing> drawings() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedAndThereToLookAt(Drawing drawing) throws IOException {
        String svg = Diagrams.svg(drawing.model(), drawing.plane(), drawing.language(), onItsWay(drawing));
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "svg",
                SafeXml.document(new ByteArrayInputStream(bytes))
                        .getDocumentElement()
                        .getLocalName());
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(drawing + ".svg"), bytes);
    }

    /** The first half of the steps done, the next active, one with an incident: not a path, but every sign is there. */
    private static Walked onItsWay(Drawing drawing) {
        Set<String> done = new TreeSet<>();
        Set<String> flows = new TreeSet<>();
        var nodes = drawing.drawn().nodes();
        int half = nodes.size() / 2;
        for (FlowNode node : nodes.subList(0, half)) {
            done.add(node.getId());
            node.getIncoming().stream().map(SequenceFlow::getId).forEach(flows::add);
        }
        String active = nodes.get(half).getId();
        return new Walked(
                done, Set.of(active), flows, Set.of(nodes.get(half + 1).getId()));
    }
}
