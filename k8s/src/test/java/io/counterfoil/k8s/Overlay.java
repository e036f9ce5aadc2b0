package io.counterfoil.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays, each rendered once for all tests. */
enum Overlay {
    DEV,
    PROD,
    BANK;

    private static final Map<Overlay, Manifests> RENDERED = new ConcurrentHashMap<>();

    Path folder() {
        return Path.of("overlays", name().toLowerCase(java.util.Locale.ROOT));
    }

    Manifests manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> {
            try {
                return Manifests.of(Kustomize.prepared().render(overlay.folder()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
