package io.counterfoil.service.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of somebody else's that speaks S3 and checks the signature of each request. */
class FilesInBucketTest extends FileStoreTest {

    private static final String KEY_ID = "counterfoil";
    private static final String SECRET = "a secret of this test";
    private static final Duration USUAL = Duration.ofSeconds(10); // the service's default
    private static final Duration SOON = Duration.ofSeconds(2);

    private BlobStoreContext context;
    private S3Proxy server;
    private Bucket bucket;

    @BeforeEach
    void start() throws Exception {
        context = ContextBuilder.newBuilder(
                        TransientNio2BlobProviderMetadata.builder().build())
                .credentials("in memory", "of this test")
                .build(BlobStoreContext.class);
        BlobStore blobs = context.getBlobStore();
        blobs.createContainerInLocation(null, "files");
        server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, SECRET)
                .build();
        server.start();
        bucket = bucket("files", SECRET);
    }

    @AfterEach
    void stop() throws Exception {
        bucket.close();
        server.stop();
        context.close();
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    private Bucket bucket(String name, String secret) {
        return new Bucket(new BucketSettings(endpoint(), "us-east-1", name, KEY_ID, secret, USUAL));
    }

    @Override
    ByteStore bytes() {
        return bucket;
    }

    @Test
    void aBucketOrKeyThatIsRefusedIsSaidAtTheStart() {
        assertTrue(bucket.isReady());
        try (Bucket none = bucket("another", SECRET);
                Bucket wrong = bucket("files", "another secret")) {
            assertTrue(assertThrows(IllegalStateException.class, none::isReady)
                    .getMessage()
                    .contains("does not exist: make it"));
            String refused =
                    assertThrows(IllegalStateException.class, wrong::isReady).getMessage();
            assertTrue(refused.contains("refuses the key counterfoil"), refused);
            assertFalse(refused.contains("another secret"), refused);
        }
    }

    @Test
    void aStoreThatIsAwayRefusesInTimeAndIsUsedAgainOnceItIsBack() throws Exception {
        store().put(HASH, CONTENT);
        int port = server.getPort();
        server.stop();
        assertFalse(bucket.isReady());
        assertTimeoutPreemptively(SOON.multipliedBy(3), () -> {
            assertTrue(refusal(() -> store().get(HASH)).contains("what the file says is not lost"));
            assertTrue(refusal(() -> store().put(HASH, CONTENT)).contains("nothing was stored"));
        });
        server = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, SECRET)
                .build();
        server.start();
        assertArrayEquals(CONTENT, store().get(HASH));
    }

    @Test
    void aStoreThatDoesNotAnswerIsNotWaitedForLongerThanTheSettingSays() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Bucket slow = new Bucket(new BucketSettings(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        "us-east-1",
                        "files",
                        KEY_ID,
                        SECRET,
                        SOON))) {
            FileStore store = new EncryptedFiles(slow, key("documents.key"));
            assertTimeoutPreemptively(SOON.multipliedBy(3), () -> {
                refusal(() -> store.get(HASH));
            });
        }
    }

    @Test
    void filesOfAFolderAreReadFromABucketThatTheyWereCopiedTo() throws IOException {
        Folder folder = new Folder(directory.resolve("files"));
        new EncryptedFiles(folder, key("documents.key")).put(HASH, CONTENT);
        Path file = directory.resolve("files").resolve(NAME);
        bucket.put(NAME, Files.readAllBytes(file));
        assertArrayEquals(CONTENT, store().get(HASH));
        assertEquals(NAME, directory.resolve("files").relativize(file).toString());
    }
}
