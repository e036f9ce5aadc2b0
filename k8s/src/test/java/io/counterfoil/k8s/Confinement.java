package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every container has limits, is not root, writes nowhere but into its volumes, and gains no rights; as Pod Security "restricted" wants it. */
final class Confinement implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            pod(workload, wrong);
            for (JsonNode container : workload.containers()) {
                container(workload + " " + container.path("name").asText() + ": ", container, wrong);
            }
        }
        return wrong;
    }

    private static void pod(Workload workload, List<String> wrong) {
        JsonNode security = workload.pod().path("securityContext");
        if (!security.path("runAsNonRoot").asBoolean()
                || security.path("runAsUser").asInt() == 0) {
            wrong.add(workload + ": may run as root");
        }
        if (!security.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
            wrong.add(workload + ": has no seccompProfile");
        }
        boolean asksTheApi = workload.pod().has("serviceAccountName");
        if (!asksTheApi && workload.pod().path("automountServiceAccountToken").asBoolean(true)) {
            wrong.add(workload + ": gets a token of the cluster and has no use for it");
        }
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (workload.pod().path(shared).asBoolean()) {
                wrong.add(workload + ": " + shared);
            }
        }
    }

    private static void container(String where, JsonNode container, List<String> wrong) {
        for (String amount : List.of(
                "/resources/requests/cpu",
                "/resources/requests/memory",
                "/resources/limits/cpu",
                "/resources/limits/memory")) {
            if (container.at(amount).isMissingNode()) {
                wrong.add(where + "has no " + amount.substring(1).replace('/', '.'));
            }
        }
        JsonNode security = container.path("securityContext");
        if (!security.path("readOnlyRootFilesystem").asBoolean()) {
            wrong.add(where + "can write to its root file system");
        }
        if (security.path("allowPrivilegeEscalation").asBoolean(true)
                || security.path("privileged").asBoolean()) {
            wrong.add(where + "can gain rights");
        }
        if (!security.at("/capabilities/drop").toString().equals("[\"ALL\"]")
                || security.at("/capabilities").has("add")) {
            wrong.add(where + "keeps capabilities");
        }
        if (security.has("runAsUser") && security.path("runAsUser").asInt() == 0) {
            wrong.add(where + "runs as root");
        }
    }
}
