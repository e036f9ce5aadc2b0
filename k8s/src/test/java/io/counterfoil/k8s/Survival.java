package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In production: what can be more than one is, on machines apart, and none is drained with all of the others. */
final class Survival implements Rule {

    /** A vault's folder is for the processes of one machine (docs/runbooks/keys.md): one instance, which may be away for a moment. */
    private static final Set<String> ONE_ONLY = Set.of("signer", "bank-gateway");

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            if (workload.kind().equals("Job")) {
                continue;
            }
            boolean node = workload.podLabels().containsKey("counterfoil.io/part");
            if (!matches(manifests.ofKind("PodDisruptionBudget").map(one -> one.at("/spec/selector")), workload)) {
                wrong.add(workload + " has no PodDisruptionBudget");
            }
            if (ONE_ONLY.contains(workload.name())) {
                if (workload.object().at("/spec/replicas").asInt() != 1) {
                    wrong.add(workload + " is more than one, and its vault is for one machine");
                }
                continue;
            }
            if (!isSpread(workload)) {
                wrong.add(workload + " is not spread over machines");
            }
            if (!node) {
                several(manifests, workload, wrong);
            }
        }
        return wrong;
    }

    private static void several(Manifests manifests, Workload workload, List<String> wrong) {
        if (workload.object().at("/spec/replicas").asInt() < 2) {
            wrong.add(workload + " is one only");
        }
        boolean scales = manifests.ofKind("HorizontalPodAutoscaler").anyMatch(scaler -> {
            JsonNode target = scaler.at("/spec/scaleTargetRef");
            return target.path("kind").asText().equals(workload.kind())
                    && target.path("name").asText().equals(workload.name())
                    && scaler.at("/spec/minReplicas").asInt()
                            == workload.object().at("/spec/replicas").asInt()
                    && scaler.at("/spec/maxReplicas").asInt()
                            > scaler.at("/spec/minReplicas").asInt();
        });
        if (!scales) {
            wrong.add(workload + " has no HorizontalPodAutoscaler that begins with its replicas");
        }
    }

    private static boolean isSpread(Workload workload) {
        boolean spread = false;
        for (JsonNode one : workload.pod().path("topologySpreadConstraints")) {
            spread |= one.path("topologyKey").asText().equals("kubernetes.io/hostname")
                    && Labels.selects(one.path("labelSelector"), workload.podLabels());
        }
        return spread;
    }

    private static boolean matches(Stream<JsonNode> selectors, Workload workload) {
        return selectors.anyMatch(selector -> Labels.selects(selector, workload.podLabels()));
    }
}
