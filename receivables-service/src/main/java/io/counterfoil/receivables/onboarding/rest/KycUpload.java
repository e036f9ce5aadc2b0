package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.documents.FileType;
import io.counterfoil.receivables.onboarding.UploadKycDocument;
import io.counterfoil.receivables.onboarding.model.KycKind;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.Reading;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is said of a file stands in the query, because the body is the file. */
class KycUpload {

    private static final String KINDS =
            Stream.of(KycKind.values()).map(KycKind::wireName).collect(Collectors.joining(", "));

    @RestQuery
    @Nullable
    String kind;

    @RestQuery
    @Nullable
    String issuedOn;

    @RestQuery
    @Nullable
    String expiresOn;

    @RestQuery
    @Nullable
    String replaces;

    UploadKycDocument.Wish wish(FileType type, String sha256) {
        Fields fields = new Fields();
        KycKind known = fields.oneOf("kind", kind, KycKind::of, KycKind.BUSINESS_LICENCE, "one of " + KINDS);
        LocalDate issued = fields.day("issuedOn", fields.dayIn("issuedOn", issuedOn));
        LocalDate expires = fields.optionalDay("expiresOn", fields.dayIn("expiresOn", expiresOn));
        if (expires != null && expires.isBefore(issued)) {
            fields.violation("expiresOn", "not before issuedOn");
        }
        UUID replaced = Reading.id("replaces", replaces);
        fields.requireAllRead();
        return new UploadKycDocument.Wish(known, type, sha256, issued, expires, replaced);
    }
}
