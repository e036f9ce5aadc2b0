package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each overlay tells a cluster. That each rule sees what it is for: {@link PlantedMistakesTest}. */
class OverlaysTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void noFieldIsUnknown(Overlay overlay) throws IOException {
        holds(new KnownFields(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyContainerIsLimitedAndConfined(Overlay overlay) throws IOException {
        holds(new Confinement(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyImageIsPinned(Overlay overlay) throws IOException {
        holds(new PinnedImages(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void noSecretIsInTheTree(Overlay overlay) throws IOException {
        holds(new NoSecretValues(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everySecretIsMadeBySomething(Overlay overlay) throws IOException {
        holds(new SpokenFor(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void theProgramsReadEachVariableTheyGet(Overlay overlay) throws IOException {
        holds(new Environment(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void probesAndMonitorsAskWhatThereIs(Overlay overlay) throws IOException {
        holds(new Doors(), overlay);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyAddressHasItsFlowAndEveryFlowItsAddress(Overlay overlay) throws IOException {
        holds(new Flows(), overlay);
    }

    @Test
    void productionSurvivesTheLossOfAMachine() throws IOException {
        holds(new Survival(), Overlay.PROD);
        assertEquals(
                3,
                Overlay.PROD
                        .manifests()
                        .the("Cluster", "postgres")
                        .at("/spec/instances")
                        .asInt());
        assertEquals(
                3,
                Overlay.PROD
                        .manifests()
                        .the("KafkaNodePool", "brokers")
                        .at("/spec/replicas")
                        .asInt());
        assertEquals(1, Overlay.PROD.manifests().ofKind("ScheduledBackup").count());
        assertEquals(
                4,
                Overlay.PROD.manifests().workloads().stream()
                        .filter(workload -> workload.podLabels().containsKey("counterfoil.io/part"))
                        .count());
    }

    @Test
    void theServicesOfThePlatformAreAllThere() {
        for (Overlay overlay : List.of(Overlay.DEV, Overlay.PROD)) {
            List<String> programs = overlay.manifests().workloads().stream()
                    .filter(workload -> !workload.kind().equals("Job"))
                    .flatMap(workload -> workload.containers().stream())
                    .map(Workload::program)
                    .filter(PackagedProgram::isOurs)
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "bank-gateway",
                            "core-enterprise-portal",
                            "financing-workflow",
                            "receivables-service",
                            "signer"),
                    programs);
            List<String> migrated = overlay.manifests()
                    .ofKind("Job")
                    .map(Manifests::nameOf)
                    .sorted()
                    .toList();
            assertTrue(
                    migrated.containsAll(List.of(
                            "bank-gateway-migration", "financing-workflow-migration", "receivables-service-migration")),
                    migrated.toString());
        }
    }

    @Test
    void aBankHasItsGatewayAndNothingOfThePlatform() {
        assertEquals(
                List.of("bank-gateway", "bank-gateway-migration"),
                Overlay.BANK.manifests().workloads().stream()
                        .map(Workload::name)
                        .sorted()
                        .toList());
    }

    private static void holds(Rule rule, Overlay overlay) throws IOException {
        assertEquals("", String.join("\n", rule.violations(overlay.manifests())));
    }
}
