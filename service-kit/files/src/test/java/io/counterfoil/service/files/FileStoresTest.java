package io.counterfoil.service.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.service.web.Sha256;
import io.counterfoil.wire.MasterKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoresTest {

    @TempDir
    Path directory;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void aKeyAndASecret() throws IOException {
        Path key = directory.resolve("key");
        MasterKey.create(key);
        settings.put("counterfoil.documents.key-file", key.toString());
        Files.writeString(directory.resolve("secret"), "secret\n");
    }

    private FileStores made() {
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new FileStores(config);
    }

    private String wrong() {
        return assertThrows(IllegalStateException.class, this::made).getMessage();
    }

    private void bucket() {
        settings.put(FileStores.BUCKET, "files");
        settings.put(FileStores.ENDPOINT, "http://127.0.0.1:1");
        settings.put(FileStores.ACCESS_KEY_ID, "id");
        settings.put(FileStores.SECRET_KEY_FILE, directory.resolve("secret").toString());
    }

    @Test
    void aFolderKeepsFiles() {
        settings.put(FileStores.DIRECTORY, directory.resolve("files").toString());
        byte[] content = {1, 2, 3};
        made().store().put(Sha256.of(content), content);
        assertArrayEquals(content, made().store().get(Sha256.of(content)));
    }

    /** As Kubernetes mounts it for a process that is not root. */
    @Test
    void theKeyMayBeASecretThatItsGroupReads() throws IOException {
        Path key = Path.of(settings.remove("counterfoil.documents.key-file"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--r-----"));
        settings.put("counterfoil.documents.key-secret", key.toString());
        settings.put(FileStores.DIRECTORY, directory.resolve("files").toString());
        byte[] content = {1, 2, 3};
        made().store().put(Sha256.of(content), content);
        assertArrayEquals(content, made().store().get(Sha256.of(content)));
        settings.put("counterfoil.documents.key-file", key.toString());
        assertThrows(IllegalArgumentException.class, this::made);
    }

    @Test
    void aFolderOrABucketAndNotBoth() {
        assertTrue(wrong().contains("set one of"));
        bucket();
        settings.put(FileStores.DIRECTORY, directory.resolve("files").toString());
        assertTrue(wrong().contains("set one of"));
    }

    @Test
    void aStoreThatIsAwayStopsNoStart() {
        bucket();
        made().close();
    }

    @Test
    void whatABucketNeedsIsAskedForByName() {
        for (String name : new String[] {FileStores.ENDPOINT, FileStores.ACCESS_KEY_ID, FileStores.SECRET_KEY_FILE}) {
            bucket();
            settings.remove(name);
            assertTrue(wrong().contains(name + " is not set"), name);
        }
        bucket();
        settings.put(FileStores.ENDPOINT, "store.example");
        assertTrue(wrong().contains("is an address such as"));
        bucket();
        settings.put("counterfoil.documents.s3.answer-within", "PT5M");
        assertTrue(wrong().contains("from 1S to 60S"));
    }
}
