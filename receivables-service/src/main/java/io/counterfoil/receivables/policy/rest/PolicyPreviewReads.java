package io.counterfoil.receivables.policy.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.policy.PreviewPolicy;
import io.counterfoil.receivables.policy.PreviewPolicy.Preview;
import io.counterfoil.receivables.policy.ProposedPolicy;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/policy-preview")
@Blocking
class PolicyPreviewReads {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final PreviewPolicy preview;
    private final Caller caller;

    PolicyPreviewReads(PreviewPolicy preview, Caller caller) {
        this.preview = preview;
        this.caller = caller;
    }

    @GET
    @OperationId("previewPolicy")
    public Preview preview(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String participant,
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable String documentKind,
            @RestQuery @Nullable String effectiveFrom,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        caller.participant(); // whoever watches does it for somebody
        Fields fields = new Fields();
        LocalDate from = fields.day("effectiveFrom", fields.dayIn("effectiveFrom", effectiveFrom));
        String said = source == null ? "preview" : fields.text("source", source, PolicyFields.SOURCE_LENGTH_MAX);
        UUID debtor = Reading.id("participant", participant);
        Optional<LimitKind> onChain = limitKind(kind);
        ProposedPolicy proposed = onChain.isPresent()
                ? onChain(fields, onChain.get(), currency, value, from, said)
                : offChain(fields, kind, new Parts(debtor, currency, documentKind), value, from, said);
        fields.requireAllRead();
        return preview.preview(proposed, Reading.page(limit, cursor));
    }

    private record Parts(
            @Nullable UUID participant,
            @Nullable String currency,
            @Nullable String documentKind) {}

    private static ProposedPolicy offChain(
            Fields fields, @Nullable String name, Parts parts, @Nullable String value, LocalDate from, String source) {
        PolicyKind kind =
                fields.oneOf("kind", name, PolicyKind::of, PolicyKind.DELIVERY_DAYS_MAX, PolicyFields.KINDS_IN_WORDS);
        fields.requireAllRead(); // what else there must be depends on it
        PolicyScope scope =
                PolicyFields.scope(fields, kind, parts.participant(), parts.currency(), parts.documentKind());
        long number = PolicyFields.value(fields, kind, scope.currency(), value);
        return new ProposedPolicy(null, kind, scope, new Dated<>(from, number, source));
    }

    private static ProposedPolicy onChain(
            Fields fields,
            LimitKind kind,
            @Nullable String currency,
            @Nullable String value,
            LocalDate from,
            String source) {
        boolean byCurrency = kind == LimitKind.SMALLEST_PIECE;
        if (byCurrency != (currency != null)) {
            fields.violation("currency", byCurrency ? "is required" : "only for SMALLEST_PIECE");
            fields.requireAllRead();
        }
        long number = byCurrency
                ? smallest(fields, currency, value)
                : fields.readBy("value", value, PolicyPreviewReads::whole, 0L);
        return new ProposedPolicy(
                kind,
                null,
                new PolicyScope(null, byCurrency ? currency : null, null),
                new Dated<>(from, number, source));
    }

    private static long smallest(Fields fields, @Nullable String currency, @Nullable String value) {
        Money amount = fields.moneyAboveZero("value", new MoneyJson(value == null ? "" : value, currency));
        return amount.minorUnits();
    }

    private static long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("a whole number of at most 9 digits");
        }
        return Long.parseLong(text);
    }

    private static Optional<LimitKind> limitKind(@Nullable String name) {
        return Stream.of(LimitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
