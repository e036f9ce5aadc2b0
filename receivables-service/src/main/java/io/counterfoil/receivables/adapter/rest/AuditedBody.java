package io.counterfoil.receivables.adapter.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Keeps of a body what the audit trail tells of it: the hash of its bytes, and the ids it names. */
@Provider
class AuditedBody implements ReaderInterceptor {

    static final String PROPERTY = "counterfoil.audit.body";

    record Seen(String sha256, List<UUID> ids) {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // Whole, although a reader might stop at its first fault: the hash is that of what was sent. The server limits
        // its size.
        byte[] body = whole(context.getInputStream());
        context.setProperty(
                PROPERTY, new Seen(sha256(body), AuditedIds.in(new String(body, StandardCharsets.ISO_8859_1))));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** The server has answered 413 by itself then; the entry of the audit trail is to say the same. */
    private static byte[] whole(InputStream body) throws IOException {
        try {
            return body.readAllBytes();
        } catch (IOException cutOff) {
            if ("Request too large".equals(cutOff.getMessage())) {
                throw new ClientErrorException(413, cutOff);
            }
            throw cutOff;
        }
    }

    private static String sha256(byte[] body) {
        try {
            return "0x"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
