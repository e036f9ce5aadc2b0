package io.counterfoil.workflow.diagram;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** What an element is called and what its documentation says, in one language; data of a file, so cut to a limit. */
final class Words {

    private static final int NAME_MAX = 120;
    private static final int DOCUMENTATION_MAX = 600;

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    /** Empty if the element has no name. */
    String name(BaseElement element) {
        return bounded(translated(element, "zh").orElseGet(() -> attribute(element, "name")), NAME_MAX);
    }

    /** Empty if the element has no documentation. */
    String documentation(BaseElement element) {
        String text = translated(element, "zh.doc")
                .orElseGet(() -> element.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .findFirst()
                        .orElse(""));
        return bounded(text, DOCUMENTATION_MAX);
    }

    /** How the name of a pool or lane stands in its narrow strip. */
    Block.Turn headerTurn() {
        return language == Language.ZH ? Block.Turn.STACKED : Block.Turn.UPWARDS;
    }

    private static String attribute(BaseElement element, String name) {
        String value = element.getAttributeValue(name);
        return value == null ? "" : value;
    }

    private Optional<String> translated(BaseElement element, String property) {
        @Nullable ExtensionElements extensions = element.getExtensionElements();
        if (language != Language.ZH || extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(one -> property.equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** One line of at most so many characters, without those that XML 1.0 cannot carry. */
    static String bounded(String text, int charactersMax) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(Words::isXml)
                .limit(charactersMax + 1L)
                .forEach(kept::appendCodePoint);
        String line = kept.toString().strip().replaceAll(" +", " ");
        if (line.codePointCount(0, line.length()) <= charactersMax) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, charactersMax - 1)) + "…";
    }

    private static boolean isXml(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character >= ' ' && !surrogate && character != 0xFFFE && character != 0xFFFF;
    }
}
