package io.counterfoil.receivables.file.postgres;

import io.counterfoil.receivables.file.StoredBytes;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** SQL: a sum over three tables of other concepts, each with an index by participant. */
@ApplicationScoped
class PostgresStoredBytes implements StoredBytes {

    private static final String SUM = """
            select (select coalesce(sum(bytes), 0) from records.trade_document where participant = :participant)
                + (select coalesce(sum(coalesce(bytes, octet_length(content))), 0) from records.kyc_document where participant = :participant)
                + (select coalesce(sum(bytes), 0) from records.intake where participant = :participant) as bytes
            """;

    private final Sql sql;

    PostgresStoredBytes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long of(UUID participant) {
        return sql.named(SUM)
                .with("participant", participant)
                .first(row -> row.number("bytes"))
                .orElseThrow();
    }
}
