package io.counterfoil.service.files;

import io.counterfoil.wire.MasterKey;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the store that the settings name. Read at the start, so that a wrong one stops the service and not its first file. */
@Startup
@Singleton
public class FileStores {

    static final String DIRECTORY = "counterfoil.documents.directory";
    static final String ACCESS_KEY_ID = "counterfoil.documents.s3.access-key-id";
    static final String BUCKET = "counterfoil.documents.s3.bucket";
    static final String ENDPOINT = "counterfoil.documents.s3.endpoint";
    static final String SECRET_KEY_FILE = "counterfoil.documents.s3.secret-key-file";
    private static final String KEY = "counterfoil.documents.key";
    private static final String KEY_FILE = "counterfoil.documents.key-file";
    private static final String KEY_SECRET = "counterfoil.documents.key-secret";
    private static final String REGION = "counterfoil.documents.s3.region";
    private static final String ANSWER_WITHIN = "counterfoil.documents.s3.answer-within";

    private static final Logger LOG = Logger.getLogger(FileStores.class);
    private static final Duration ANSWER_WITHIN_MAX = Duration.ofMinutes(1);

    private final FileStore store;
    private @Nullable Bucket bucket;

    FileStores(Config config) {
        MasterKey key = MasterKey.ofEither(
                KEY, config.getOptionalValue(KEY_FILE, Path.class), config.getOptionalValue(KEY_SECRET, Path.class));
        Optional<Path> directory = config.getOptionalValue(DIRECTORY, Path.class);
        boolean inBucket = config.getOptionalValue(BUCKET, String.class).isPresent();
        if (directory.isPresent() == inBucket) {
            throw new IllegalStateException("set one of " + DIRECTORY + " and " + BUCKET);
        }
        if (inBucket) {
            Bucket opened = new Bucket(settings(config));
            if (!opened.isReady()) {
                LOG.warnf("%s does not answer; files cannot be kept or read until it does", opened);
            }
            this.bucket = opened;
            this.store = new EncryptedFiles(opened, key);
        } else {
            this.store = new EncryptedFiles(new Folder(directory.orElseThrow()), key);
        }
    }

    @Produces
    @Singleton
    FileStore store() {
        return store;
    }

    @PreDestroy
    void close() {
        if (bucket != null) {
            bucket.close();
        }
    }

    private static BucketSettings settings(Config config) {
        URI endpoint = required(config, ENDPOINT, URI.class);
        if (!Set.of("http", "https").contains(String.valueOf(endpoint.getScheme())) || endpoint.getHost() == null) {
            throw new IllegalStateException(ENDPOINT + " is an address such as https://store.example:9000");
        }
        Duration answerWithin =
                config.getOptionalValue(ANSWER_WITHIN, Duration.class).orElse(Duration.ofSeconds(10));
        if (answerWithin.toSeconds() < 1 || answerWithin.compareTo(ANSWER_WITHIN_MAX) > 0) {
            throw new IllegalStateException(ANSWER_WITHIN + " is from 1S to 60S");
        }
        return new BucketSettings(
                endpoint,
                config.getOptionalValue(REGION, String.class).orElse("us-east-1"),
                required(config, BUCKET, String.class),
                required(config, ACCESS_KEY_ID, String.class),
                secret(required(config, SECRET_KEY_FILE, Path.class)),
                answerWithin);
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + SECRET_KEY_FILE + " " + file, unreadable);
        }
    }

    private static <T> T required(Config config, String name, Class<T> type) {
        return config.getOptionalValue(name, type).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
