package io.counterfoil.service.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket of a store that speaks S3. Neither checksums of the newest protocol nor names of buckets in host names are asked for: not every store has
 * them, and a file's own encryption shows what was changed on the way.
 */
final class Bucket implements ByteStore, AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final BucketSettings settings;
    private final S3Client client;

    Bucket(BucketSettings settings) {
        this.settings = settings;
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKeyId(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(settings.answerWithin()))
                .overrideConfiguration(call -> call.apiCallTimeout(settings.answerWithin()))
                .build();
    }

    /**
     * A store that does not answer may do so later; one that refuses will refuse every file.
     *
     * @return whether it answered
     * @throws IllegalStateException when there is no such bucket, or not for this key
     */
    boolean isReady() {
        try {
            client.headBucket(request -> request.bucket(settings.bucket()));
            return true;
        } catch (AwsServiceException answered) {
            switch (answered.statusCode()) {
                case FORBIDDEN ->
                    throw new IllegalStateException(
                            this + " refuses the key " + settings.accessKeyId() + ": look at "
                                    + FileStores.ACCESS_KEY_ID + ", its secret, and what it may do",
                            answered);
                case NOT_FOUND ->
                    throw new IllegalStateException(
                            this + " does not exist: make it, or look at " + FileStores.BUCKET, answered);
                default -> {
                    return false;
                }
            }
        } catch (SdkClientException noAnswer) {
            return false;
        }
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        try {
            client.putObject(
                    request -> request.bucket(settings.bucket()).key(name).contentType("application/octet-stream"),
                    RequestBody.fromBytes(bytes));
        } catch (SdkException cannot) {
            throw new IOException("cannot write " + name + " to " + this, cannot);
        }
    }

    @Override
    public byte[] get(String name, int most) throws IOException {
        try (ResponseInputStream<GetObjectResponse> in =
                client.getObject(request -> request.bucket(settings.bucket()).key(name))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                in.abort();
                throw new IOException(name + " has more than " + most + " bytes");
            }
            return bytes;
        } catch (NoSuchKeyException none) {
            NoSuchFileException missing = new NoSuchFileException(name);
            missing.initCause(none);
            throw missing;
        } catch (SdkException cannot) {
            throw new IOException("cannot read " + name + " of " + this, cannot);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "bucket " + settings.bucket() + " at " + settings.endpoint();
    }
}
