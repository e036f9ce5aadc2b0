package io.counterfoil.sandbox.testrun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.counterfoil.wire.SafeXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;

/** XML parsers are made in {@link SafeXml} and nowhere else, in no module. */
class XmlRulesTest {

    /** What makes parsers, or parses behind another name. Readers, nodes and exceptions are harmless. */
    private static final Pattern MAKES_PARSERS = Pattern.compile("javax\\.xml\\..*Factory"
            + "|javax\\.xml\\.(transform|validation|xpath|bind|parsers)\\..*"
            + "|jakarta\\.xml\\.bind\\..*|org\\.xml\\.sax\\.helpers\\..*|org\\.w3c\\.dom\\.(ls|bootstrap)\\..*"
            + "|java\\.beans\\.XMLDecoder|com\\.fasterxml\\.jackson\\.dataformat\\.xml\\..*"
            + "|org\\.(dom4j|jdom2?|apache\\.xerces|codehaus\\.stax2|xmlpull)\\..*|com\\.ctc\\.wstx\\..*"
            + "|com\\.thoughtworks\\.xstream\\..*|nu\\.xom\\..*");

    private static final ArchRule ONE_PLACE = noClasses()
            .that()
            .areNotAssignableTo(SafeXml.class)
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "make XML parsers",
                    type -> MAKES_PARSERS.matcher(type.getName()).matches()));

    @Test
    void noModuleMakesAParserOfItsOwn() throws Exception {
        Path root = Path.of(System.getProperty("counterfoil.programs"));
        List<Path> compiled = new ArrayList<>();
        for (Module module : Modules.read(root)) {
            if (Files.isDirectory(module.directory().resolve("src/main/java"))) {
                Path classes = module.directory().resolve("target/classes");
                assertTrue(isCompiled(classes), classes + " is not compiled");
                compiled.add(classes);
            }
        }
        JavaClasses ours = new ClassFileImporter().importPaths(compiled);
        assertTrue(ours.contain(SafeXml.class) && ours.contain(Modules.class));
        ONE_PLACE.check(ours);
    }

    private static boolean isCompiled(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        }
    }

    @Test
    void theRuleSeesWhoDoes() {
        List<Class<?>> culprits = List.of(MakesAFactory.class, HandsItOn.class);
        for (Class<?> culprit : culprits) {
            assertTrue(
                    ONE_PLACE
                            .evaluate(new ClassFileImporter().importClasses(culprit))
                            .hasViolation(),
                    culprit.getName());
        }
        assertFalse(ONE_PLACE
                .evaluate(new ClassFileImporter().importClasses(Results.class))
                .hasViolation());
    }

    private static final class MakesAFactory {
        private final SAXParserFactory factory = SAXParserFactory.newInstance();
    }

    private static final class HandsItOn {
        private final StreamSource source = new StreamSource("file");
    }
}
