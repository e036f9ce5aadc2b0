package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.counterfoil.bank.platform.PlatformApi.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** FinancingEvidence of the receivables service, as far as a bank checks it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EvidenceJson(PartyJson supplier, @Nullable PartyJson debtor, List<DocumentJson> documents) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartyJson(
            UUID id,
            String name,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            @Nullable List<ShownAccount> accounts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DocumentJson(
            UUID documentId,
            String kind,
            String number,
            @Nullable LocalDate issuedOn,
            Amount value,
            int lineCount,
            @Nullable ContentJson content,
            @Nullable FileJson file,
            @Nullable List<SimilarJson> similar) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SimilarJson(String state, @Nullable Amount left) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContentJson(List<TradePartyJson> parties, List<LineJson> lines, List<String> corrects) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TradePartyJson(String role, @Nullable String name, List<IdentifierJson> identifiers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IdentifierJson(String scheme, String value) {}

    /** Decimal strings, of the document's currency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LineJson(
            String description,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String amount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FileJson(String mediaType, String sha256) {}
}
