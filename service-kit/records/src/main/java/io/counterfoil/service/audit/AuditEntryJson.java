package io.counterfoil.service.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.service.audit.AuditedRequest.Answer;
import io.counterfoil.service.audit.AuditedRequest.Asked;
import io.counterfoil.service.web.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Schema AuditEntry of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryJson(
        long sequence,
        String at,
        @Nullable String subject,
        @Nullable String client,
        @Nullable String name,
        @Nullable UUID participant,
        List<String> roles,
        String peer,
        @Nullable String operation,
        String target,
        @Nullable String idempotencyKey,
        @Nullable String bodySha256,
        List<UUID> requestIds,
        int status,
        @Nullable String problem,
        @Nullable UUID operationId,
        @Nullable String transactionHash,
        List<UUID> answerIds,
        String hash) {

    static final List<String> COLUMNS = List.of(
            "sequence",
            "at",
            "subject",
            "client",
            "name",
            "participant",
            "roles",
            "peer",
            "operation",
            "target",
            "idempotencyKey",
            "bodySha256",
            "requestIds",
            "status",
            "problem",
            "operationId",
            "transactionHash",
            "answerIds",
            "hash");

    static AuditEntryJson of(AuditEntry entry) {
        Origin origin = entry.request().origin();
        Asked asked = entry.request().asked();
        Answer answer = entry.request().answer();
        return new AuditEntryJson(
                entry.sequence(),
                entry.request().at().toString(),
                origin.subject(),
                origin.client(),
                origin.name(),
                origin.participant(),
                origin.roles(),
                origin.peer(),
                asked.operation(),
                asked.target(),
                asked.idempotencyKey(),
                asked.bodySha256(),
                asked.ids(),
                answer.status(),
                answer.problem(),
                answer.operationId(),
                answer.transactionHash(),
                answer.ids(),
                entry.hash());
    }

    /** In the order of {@link #COLUMNS}; lists with a blank between their elements. */
    List<@Nullable Object> fields() {
        return Arrays.asList(
                sequence,
                at,
                subject,
                client,
                name,
                participant,
                joined(roles),
                peer,
                operation,
                target,
                idempotencyKey,
                bodySha256,
                joined(requestIds),
                status,
                problem,
                operationId,
                transactionHash,
                joined(answerIds),
                hash);
    }

    private static String joined(List<?> elements) {
        return elements.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
