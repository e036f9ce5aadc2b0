package io.counterfoil.service.audit;

import io.counterfoil.service.web.Sha256;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Keeps of a body what the audit trail tells of it: the hash of its bytes, and the ids it names. */
@Provider
@ConstrainedTo(RuntimeType.SERVER) // answers that this service reads elsewhere are no bodies of its callers
class AuditedBody implements ReaderInterceptor {

    static final String PROPERTY = "counterfoil.audit.body";

    record Seen(String sha256, List<UUID> ids) {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // Whole, although a reader might stop at its first fault: the hash is that of what was sent.
        byte[] body = context.getInputStream().readAllBytes();
        // A file may have anything in it that looks like an id of ours and is none.
        String subtype = context.getMediaType().getSubtype();
        boolean isJson = subtype.equals("json") || subtype.endsWith("+json");
        List<UUID> ids = !isJson ? List.of() : AuditedIds.in(new String(body, StandardCharsets.ISO_8859_1));
        context.setProperty(PROPERTY, new Seen(Sha256.of(body), ids));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
