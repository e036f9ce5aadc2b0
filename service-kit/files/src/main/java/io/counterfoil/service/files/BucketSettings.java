package io.counterfoil.service.files;

import java.net.URI;
import java.time.Duration;

/**
 * @param endpoint of the store, with {@code https} outside a sandbox
 * @param answerWithin for one file, with all repetitions
 */
record BucketSettings(
        URI endpoint, String region, String bucket, String accessKeyId, String secretKey, Duration answerWithin) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint;
    }
}
