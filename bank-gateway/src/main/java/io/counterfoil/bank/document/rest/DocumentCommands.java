package io.counterfoil.bank.document.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.document.DocumentDesk;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag documents. */
@Path("/banks/{bank}/documents/{fingerprint}")
@Blocking
class DocumentCommands {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-fA-F]{64}");
    private static final Bytes32 NONE = new Bytes32("0x" + "0".repeat(64));
    private static final int WHOLE = 10_000;

    private final DocumentDesk desk;
    private final Acts acts;

    DocumentCommands(DocumentDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    record Lowering(@Nullable MoneyJson faceValue, @Nullable Integer rate) {}

    record SameGoods(@Nullable String fingerprint, @Nullable MoneyJson limit) {}

    @POST
    @Path("lowering")
    @OperationId("lowerDocument")
    public Outcome lower(
            @RestPath String bank,
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Lowering body) {
        HostedBank own = acts.bank(bank, key, "lower-document " + fingerprint);
        Fields fields = new Fields();
        Lowering given = body == null ? new Lowering(null, null) : body;
        Bytes32 document = document(fields, "fingerprint", fingerprint);
        Money faceValue = fields.money("faceValue", given.faceValue());
        int rate = fields.required("rate", given.rate(), 0);
        if (rate < 0 || rate > WHOLE) {
            fields.violation("rate", "from 0 to " + WHOLE);
        }
        fields.requireAllRead();
        return desk.lower(own, document, faceValue, rate);
    }

    @POST
    @Path("same-goods")
    @OperationId("joinSameGoods")
    public Outcome sameGoods(
            @RestPath String bank,
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable SameGoods body) {
        HostedBank own = acts.bank(bank, key, "join-same-goods " + fingerprint);
        Fields fields = new Fields();
        SameGoods given = body == null ? new SameGoods(null, null) : body;
        Bytes32 document = document(fields, "fingerprint", fingerprint);
        Bytes32 other = document(fields, "body.fingerprint", given.fingerprint());
        Money limit = fields.money("limit", given.limit());
        fields.requireAllRead();
        return desk.sameGoods(own, document, other, limit);
    }

    private static Bytes32 document(Fields fields, String field, @Nullable String fingerprint) {
        String read = fields.matching(field, fingerprint, FINGERPRINT, "0x and 64 hexadecimal digits");
        return FINGERPRINT.matcher(read).matches() ? new Bytes32(read.toLowerCase(Locale.ROOT)) : NONE;
    }
}
