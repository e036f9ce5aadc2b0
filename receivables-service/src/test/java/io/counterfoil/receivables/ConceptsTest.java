package io.counterfoil.receivables;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;

/** Which concept may know which. A new arrow is drawn here first; a circle is none. */
@AnalyzeClasses(packages = "io.counterfoil.receivables", importOptions = ImportOption.DoNotIncludeTests.class)
class ConceptsTest {

    private static final String ROOT = "io.counterfoil.receivables.";

    /** Those on the right may be known by the one on the left. */
    private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("projection", Set.of()),
            Map.entry("operation", Set.of("projection")),
            Map.entry("voucher", Set.of("operation")),
            Map.entry("governance", Set.of("operation", "voucher")),
            Map.entry("file", Set.of("operation")),
            Map.entry("onboarding", Set.of("operation", "governance", "file")),
            Map.entry("policy", Set.of("operation", "voucher", "governance", "onboarding")),
            Map.entry("document", Set.of("operation", "governance", "onboarding", "file")),
            Map.entry("payable", Set.of("projection", "operation", "voucher", "governance", "onboarding", "policy")),
            Map.entry("intake", Set.of("operation", "onboarding", "file", "payable")),
            Map.entry("offer", Set.of("operation", "voucher", "governance", "onboarding")),
            Map.entry(
                    "financing",
                    Set.of(
                            "projection",
                            "operation",
                            "voucher",
                            "governance",
                            "onboarding",
                            "document",
                            "file",
                            "policy")),
            Map.entry("settlement", Set.of("operation", "voucher", "governance", "onboarding", "payable")),
            Map.entry("certificate", Set.of("operation", "voucher", "governance", "onboarding")),
            Map.entry("supervision", Set.of("projection")),
            Map.entry("export", Set.of("voucher")),
            Map.entry("alert", Set.of("operation", "governance")),
            Map.entry("closing", Set.of("operation", "projection", "governance", "voucher", "payable", "financing")),
            Map.entry("ledger", Set.of("projection", "voucher"))));

    @ArchTest
    static final ArchRule noTwoConceptsKnowEachOther = SlicesRuleDefinition.slices()
            .matching("io.counterfoil.receivables.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static void eachKnowsThoseItMay(JavaClasses ours) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass each : ours) {
            String concept = conceptOf(each);
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> conceptOf(dependency.getTargetClass().getBaseComponentType()))
                    .filter(other -> !other.isEmpty() && !concept.isEmpty() && !other.equals(concept))
                    .forEach(other -> known.computeIfAbsent(concept, first -> new TreeSet<>())
                            .add(other));
        }
        known.forEach((concept, others) -> Assertions.assertTrue(
                KNOWS.getOrDefault(concept, Set.of()).containsAll(others),
                () -> concept + " knows " + others + " and may know " + KNOWS.get(concept)));
        Assertions.assertEquals(
                new TreeSet<>(KNOWS.keySet()),
                ours.stream()
                        .map(ConceptsTest::conceptOf)
                        .filter(concept -> !concept.isEmpty())
                        .collect(TreeSet::new, Set::add, Set::addAll));
    }

    /** Empty for what lies outside or above the concepts. */
    private static String conceptOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(ROOT)) {
            return "";
        }
        return name.substring(ROOT.length()).split("\\.", 2)[0];
    }
}
