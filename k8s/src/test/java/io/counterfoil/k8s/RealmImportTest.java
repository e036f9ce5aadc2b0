package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The realm that the operator imports is the file that the sandbox imports. kustomize cannot take it from there, so it lies here again. */
class RealmImportTest {

    @Test
    void theRealmIsTheOneOfIdentity() throws IOException {
        JsonNode imported = Manifests.of(java.nio.file.Files.readString(Path.of("base/keycloak/realm.yaml")))
                .the("KeycloakRealmImport", "counterfoil")
                .at("/spec/realm");
        try (InputStream file = RealmImportTest.class.getResourceAsStream("/counterfoil-realm.json")) {
            assertEquals(
                    new ObjectMapper().readTree(file),
                    imported,
                    "copy identity/src/main/resources/counterfoil-realm.json below realm: in k8s/base/keycloak/realm.yaml, four"
                            + " spaces further in");
        }
    }
}
