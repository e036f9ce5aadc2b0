package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule sees the mistakes that it is for, and only those: what is rendered has none, and one is planted. */
class PlantedMistakesTest {

    @Test
    void aMisspeltFieldIsSeen() throws IOException {
        sees(
                new KnownFields(),
                "there is no field spec.template.spec.containers.readynessProbe",
                manifests -> container(manifests, "receivables-service")
                        .set(
                                "readynessProbe",
                                container(manifests, "receivables-service").remove("readinessProbe")));
        sees(
                new KnownFields(),
                "there is no field spec.maxUnavalable",
                manifests -> spec(manifests, "PodDisruptionBudget", "signer").put("maxUnavalable", 1));
        sees(
                new KnownFields(),
                "there is no field spec.kafka.listners",
                manifests -> ((ObjectNode) spec(manifests, "Kafka", "events").path("kafka")).putArray("listners"));
        sees(
                new KnownFields(),
                "there is no field spec.authorization.acls.operation",
                manifests -> ((ObjectNode) manifests
                                .the("KafkaUser", "receivables-service")
                                .at("/spec/authorization/acls/0"))
                        .put("operation", "All"));
        sees(
                new KnownFields(),
                "there is no field spec.storage.sice",
                manifests ->
                        ((ObjectNode) spec(manifests, "Cluster", "postgres").path("storage")).put("sice", "1Gi"));
        sees(
                new KnownFields(),
                "there is no field spec.hostname.strickt",
                manifests ->
                        ((ObjectNode) spec(manifests, "Keycloak", "keycloak").path("hostname")).put("strickt", true));
        sees(
                new KnownFields(),
                "there is no field spec.endpoints.intervall",
                manifests -> ((ObjectNode)
                                manifests.the("ServiceMonitor", "portal").at("/spec/endpoints/0"))
                        .put("intervall", "1s"));
        sees(
                new KnownFields(),
                "nothing is known of",
                manifests -> ((ObjectNode) manifests.the("Ingress", "portal"))
                        .put("apiVersion", "networking.k8s.io/v1beta1"));
    }

    @Test
    void aContainerThatIsNotConfinedIsSeen() throws IOException {
        for (String lacking : List.of("requests", "limits")) {
            sees(
                    new Confinement(),
                    "has no resources." + lacking,
                    manifests -> ((ObjectNode) container(manifests, "portal").path("resources")).remove(lacking));
        }
        sees(
                new Confinement(),
                "can write to its root",
                manifests -> security(manifests).put("readOnlyRootFilesystem", false));
        sees(
                new Confinement(),
                "can gain rights",
                manifests -> security(manifests).remove("allowPrivilegeEscalation"));
        sees(
                new Confinement(),
                "keeps capabilities",
                manifests -> security(manifests).remove("capabilities"));
        sees(new Confinement(), "runs as root", manifests -> security(manifests).put("runAsUser", 0));
        sees(
                new Confinement(),
                "may run as root",
                manifests -> podSecurity(manifests).put("runAsNonRoot", false));
        sees(
                new Confinement(),
                "no seccompProfile",
                manifests -> podSecurity(manifests).remove("seccompProfile"));
        sees(
                new Confinement(),
                "token of the cluster",
                manifests -> pod(manifests, "portal").remove("automountServiceAccountToken"));
        sees(
                new Confinement(),
                "hostNetwork",
                manifests -> pod(manifests, "portal").put("hostNetwork", true));
    }

    @Test
    void anImageThatIsNotPinnedIsSeen() throws IOException {
        for (String image : List.of("portal", "registry.example.org/portal", "registry.example.org/portal:latest")) {
            sees(
                    new PinnedImages(),
                    "image is not pinned: " + image,
                    manifests -> container(manifests, "portal").put("image", image));
        }
        sees(
                new PinnedImages(),
                "is not pinned",
                manifests -> spec(manifests, "Cluster", "postgres").remove("imageName"));
    }

    @Test
    void aSecretInTheTreeIsSeen() throws IOException {
        sees(
                new NoSecretValues(),
                "the value of QUARKUS_OIDC_CREDENTIALS_SECRET",
                manifests -> ((ArrayNode) container(manifests, "portal").path("env"))
                        .addObject()
                        .put("name", "QUARKUS_OIDC_CREDENTIALS_SECRET")
                        .put("value", "hunter2"));
        sees(
                new NoSecretValues(),
                "the value of QUARKUS_DATASOURCE_PASSWORD",
                manifests -> configuration(manifests, "receivables-service").put("QUARKUS_DATASOURCE_PASSWORD", "x"),
                manifests ->
                        ((ArrayNode) container(manifests, "receivables-service").path("env")).remove(0));
        sees(
                new NoSecretValues(),
                "Secret portal is in the tree",
                manifests -> ((ObjectNode) manifests.the("Namespace", "counterfoil"))
                        .put("kind", "Secret")
                        .withObjectProperty("metadata")
                        .put("name", "portal"));
    }

    @Test
    void aSecretThatNothingMakesIsSeen() throws IOException {
        sees(
                new SpokenFor(),
                "nothing makes forgotten",
                manifests -> ((ObjectNode)
                                pod(manifests, "signer").path("volumes").get(2).path("secret"))
                        .put("secretName", "forgotten"));
    }

    @Test
    void aVariableThatNoProgramReadsIsSeen() throws IOException {
        sees(
                new Environment(),
                "reads no COUNTERFOIL_LEDGER_PEERZ",
                manifests -> configuration(manifests, "receivables-service").put("COUNTERFOIL_LEDGER_PEERZ", "x"));
        sees(
                new Environment(),
                "reads no QUARKUS_HTTP_HOSTT",
                manifests -> configuration(manifests, "service-door").put("QUARKUS_HTTP_HOSTT", "x"));
        sees(
                new Environment(),
                "cannot tell the name in QUARKUS_TLS_COUNTERFOIL_KEY_STORE_PEM_0_CERT",
                manifests -> configuration(manifests, "service-door")
                        .put("QUARKUS_TLS_COUNTERFOIL_KEY_STORE_PEM_0_CERT", "/certificates/tls.crt"));
        // Of another service.
        sees(
                new Environment(),
                "reads no COUNTERFOIL_REGISTRY_URL",
                manifests -> configuration(manifests, "financing-workflow").put("COUNTERFOIL_REGISTRY_URL", "x"));
        sees(
                new Environment(),
                "reads QUARKUS_MANAGEMENT_ENABLED only when it is built",
                manifests -> configuration(manifests, "portal").put("QUARKUS_MANAGEMENT_ENABLED", "false"));
        sees(new Environment(), "reads no -Dcounterfoil.signer.hots", manifests -> {
            ObjectNode options =
                    (ObjectNode) container(manifests, "signer").path("env").get(0);
            options.put("value", options.path("value").asText().replace("signer.host", "signer.hots"));
        });
    }

    @Test
    void aFileThatIsInNoVolumeIsSeen() throws IOException {
        sees(
                new Environment(),
                "COUNTERFOIL_AUDIT_WITNESS_FILE names /elsewhere/witness",
                manifests -> configuration(manifests, "receivables-service")
                        .put("COUNTERFOIL_AUDIT_WITNESS_FILE", "/elsewhere/witness"));
    }

    @Test
    void aProbeOfWhatIsNotThereIsSeen() throws IOException {
        sees(new Doors(), "asks /q/health/readyy", manifests -> probe(manifests).put("path", "/q/health/readyy"));
        sees(
                new Doors(),
                "which the container has not",
                manifests -> probe(manifests).put("port", "http"));
        sees(
                new Doors(),
                "the program listens on",
                manifests -> configuration(manifests, "service-door").put("QUARKUS_HTTP_SSL_PORT", "9443"));
        sees(new Doors(), "asks without TLS", manifests -> probe(manifests).put("scheme", "HTTP"));
        sees(
                new Doors(),
                "has no livenessProbe",
                manifests -> container(manifests, "portal").remove("livenessProbe"));
        sees(
                new Doors(),
                "its port for metrics is 18081",
                manifests -> ((ObjectNode) container(manifests, "receivables-service")
                                .path("ports")
                                .get(1))
                        .put("containerPort", 18082));
        sees(
                new Doors(),
                "nobody outside of the pod",
                manifests -> configuration(manifests, "service-door").put("QUARKUS_HTTP_HOST", "127.0.0.1"));
        sees(
                new Doors(),
                "selects nothing",
                manifests -> ((ObjectNode) spec(manifests, "Service", "portal").path("selector"))
                        .put("app.kubernetes.io/name", "portall"));
        sees(
                new Doors(),
                "Ingress api leads to no port",
                manifests ->
                        ((ObjectNode) manifests.the("Ingress", "api").findValue("service")).put("name", "receivables"));
        sees(
                new Doors(),
                "metrics are at /q/metrics",
                manifests -> ((ObjectNode)
                                manifests.the("ServiceMonitor", "portal").at("/spec/endpoints/0"))
                        .put("path", "/metrics"));
    }

    @Test
    void anAddressWithoutItsFlowIsSeen() throws IOException {
        sees(
                new Flows(),
                "receivables-service is told of signer:8443 and no policy lets it out",
                manifests -> rules(manifests, "receivables-service", "egress").remove(3));
        sees(
                new Flows(),
                "receivables-service is told of signer:8443 and no policy lets it in there",
                manifests -> rules(manifests, "signer", "ingress").remove(0));
        sees(
                new Flows(),
                "told of customs.counterfoil.example:443 and no policy lets it out",
                manifests -> ((ObjectNode) manifests
                                .the("NetworkPolicy", "bank-gateway-registers")
                                .at("/metadata/annotations"))
                        .put("counterfoil.io/outside", "registry.movables.example"));
        sees(
                new Flows(),
                "told of singer:8443, which no Service here has",
                manifests -> configuration(manifests, "receivables-service")
                        .put("COUNTERFOIL_SIGNER_URL", "https://singer:8443"));
        sees(
                new Flows(),
                "no policy denies",
                manifests -> spec(manifests, "NetworkPolicy", "deny-all")
                        .putArray("policyTypes")
                        .add("Ingress"));
    }

    @Test
    void aFlowWithoutItsAddressIsSeen() throws IOException {
        sees(
                new Flows(),
                "lets through portal to signer:8443, which is configured nowhere",
                manifests -> ((ArrayNode)
                                rules(manifests, "signer", "ingress").get(0).path("from"))
                        .addObject()
                        .putObject("podSelector")
                        .putObject("matchLabels")
                        .put("app.kubernetes.io/name", "portal"));
        sees(new Flows(), "lets through portal to signer:8443, which is configured nowhere", manifests -> {
            ObjectNode rule = rules(manifests, "portal", "egress").addObject();
            rule.putArray("to")
                    .addObject()
                    .putObject("podSelector")
                    .putObject("matchLabels")
                    .put("app.kubernetes.io/name", "signer");
            rule.putArray("ports").addObject().put("port", 8443);
        });
        sees(
                new Flows(),
                "receivables-service to postgres:5433, which is configured nowhere",
                manifests -> ((ArrayNode) rules(manifests, "receivables-service", "egress")
                                .get(0)
                                .path("ports"))
                        .addObject()
                        .put("port", 5433));
        sees(
                new Flows(),
                "nobody is",
                manifests -> ((ArrayNode)
                                rules(manifests, "signer", "ingress").get(0).path("from"))
                        .addObject()
                        .putObject("podSelector")
                        .putObject("matchLabels")
                        .put("app.kubernetes.io/name", "gone"));
        sees(
                new Flows(),
                "lets through old.example, which is configured nowhere",
                manifests -> ((ObjectNode) manifests
                                .the("NetworkPolicy", "bank-gateway-registers")
                                .at("/metadata/annotations"))
                        .put(
                                "counterfoil.io/outside",
                                "customs.counterfoil.example registry.movables.example old.example"));
        sees(
                new Flows(),
                "nothing says why",
                manifests -> ((ObjectNode) rules(manifests, "portal", "ingress")
                                .get(0)
                                .at("/from/0/namespaceSelector/matchLabels"))
                        .put("kubernetes.io/metadata.name", "default"));
        sees(
                new Flows(),
                "lets through every port",
                manifests -> ((ObjectNode) rules(manifests, "signer", "ingress").get(0)).remove("ports"));
        sees(
                new Flows(),
                "is of nobody",
                manifests -> ((ObjectNode)
                                spec(manifests, "NetworkPolicy", "portal").at("/podSelector/matchLabels"))
                        .put("app.kubernetes.io/name", "portall"));
    }

    @Test
    void whatALostMachineWouldStopIsSeen() throws IOException {
        sees(
                new Survival(),
                "portal has no PodDisruptionBudget",
                manifests -> ((ObjectNode)
                                spec(manifests, "PodDisruptionBudget", "portal").at("/selector/matchLabels"))
                        .put("app.kubernetes.io/name", "portall"));
        sees(
                new Survival(),
                "portal has no HorizontalPodAutoscaler",
                manifests -> ((ObjectNode) spec(manifests, "HorizontalPodAutoscaler", "portal")
                                .path("scaleTargetRef"))
                        .put("kind", "StatefulSet"));
        sees(
                new Survival(),
                "portal is not spread",
                manifests -> pod(manifests, "portal").remove("topologySpreadConstraints"));
        sees(
                new Survival(),
                "portal is one only",
                manifests -> spec(manifests, "Deployment", "portal").put("replicas", 1));
        sees(
                new Survival(),
                "signer is more than one",
                manifests -> spec(manifests, "StatefulSet", "signer").put("replicas", 2));
    }

    /** In production, which has the most. */
    @SafeVarargs
    private static void sees(Rule rule, String sentence, Consumer<Manifests>... mistakes) throws IOException {
        Manifests sound = Overlay.PROD.manifests();
        assertEquals(List.of(), rule.violations(sound));
        Manifests broken = sound.copy();
        for (Consumer<Manifests> mistake : mistakes) {
            mistake.accept(broken);
        }
        List<String> seen = rule.violations(broken);
        assertTrue(
                seen.stream().anyMatch(one -> one.contains(sentence)),
                () -> sentence + "\nnot in\n" + String.join("\n", seen));
    }

    private static ObjectNode spec(Manifests manifests, String kind, String name) {
        return (ObjectNode) manifests.the(kind, name).path("spec");
    }

    private static ObjectNode pod(Manifests manifests, String workload) {
        return (ObjectNode) manifests.workloads().stream()
                .filter(one -> one.name().equals(workload))
                .findFirst()
                .orElseThrow()
                .pod();
    }

    private static ObjectNode container(Manifests manifests, String workload) {
        return (ObjectNode) pod(manifests, workload).path("containers").get(0);
    }

    private static ObjectNode security(Manifests manifests) {
        return (ObjectNode) container(manifests, "portal").path("securityContext");
    }

    private static ObjectNode podSecurity(Manifests manifests) {
        return (ObjectNode) pod(manifests, "portal").path("securityContext");
    }

    private static ObjectNode probe(Manifests manifests) {
        return (ObjectNode) container(manifests, "portal").at("/readinessProbe/httpGet");
    }

    private static ArrayNode rules(Manifests manifests, String policy, String direction) {
        return (ArrayNode) spec(manifests, "NetworkPolicy", policy).path(direction);
    }

    /** Of a generated ConfigMap, whose name ends in a digest of its content. */
    private static ObjectNode configuration(Manifests manifests, String name) {
        return (ObjectNode) manifests
                .ofKind("ConfigMap")
                .filter(map -> Manifests.nameOf(map).matches(name + "-[a-z0-9]{10}"))
                .map(map -> map.path("data"))
                .findFirst()
                .orElseThrow();
    }
}
