package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets are named and never written down: no Secret object, and no value where a secret belongs. */
final class NoSecretValues implements Rule {

    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(PASSWORD|SECRET|CREDENTIALS|TOKEN|MASTER_KEY|ACCESS_KEY)(_.*)?", Pattern.CASE_INSENSITIVE);

    /** A file, or what is elsewhere. */
    private static final Pattern WHERE = Pattern.compile("/.+|" + Pattern.quote(Workload.ELSEWHERE));

    private static final Pattern PRIVATE_KEY = Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/]{20}");

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        manifests
                .ofKind("Secret")
                .forEach(secret -> wrong.add("Secret " + Manifests.nameOf(secret) + " is in the tree"));
        for (JsonNode object : manifests.objects()) {
            if (PRIVATE_KEY.matcher(object.toString()).find()) {
                wrong.add(object.path("kind").asText() + " " + Manifests.nameOf(object) + " holds a private key");
            }
        }
        for (Workload workload : manifests.workloads()) {
            for (JsonNode container : workload.containers()) {
                workload.environment(container).forEach((name, value) -> {
                    if (SECRET_NAME.matcher(name).matches()
                            && !WHERE.matcher(value).matches()) {
                        wrong.add(workload + ": the value of " + name + " is in the tree");
                    }
                });
            }
        }
        return wrong;
    }
}
