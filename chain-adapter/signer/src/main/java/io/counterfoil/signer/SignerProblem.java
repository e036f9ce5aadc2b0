package io.counterfoil.signer;

import java.net.URI;

/** RFC 9457 problem detail; shaped like those of the services, whose libraries this program does without. */
record SignerProblem(URI type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static SignerProblem of(String name, int status, String detail) {
        URI type = URI.create("https://counterfoil.io/problems/" + name);
        return new SignerProblem(type, name.replace('-', ' '), status, detail);
    }
}
