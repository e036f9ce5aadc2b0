package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsRendered() throws IOException {
        write("kustomization.yaml", "namePrefix: my-\nresources: [map.yaml]\n");
        write("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map}\ndata: {a: b}\n");
        Manifests manifests = Manifests.of(Kustomize.prepared().render(folder));
        assertEquals("b", manifests.the("ConfigMap", "my-map").at("/data/a").asText());
    }

    @Test
    void whatKustomizeSaysIsSaid() throws IOException {
        write("kustomization.yaml", "resources: [gone.yaml]\n");
        IOException refused =
                assertThrows(IOException.class, () -> Kustomize.prepared().render(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("gone.yaml"), refused.getMessage());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
