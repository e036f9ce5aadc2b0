package io.counterfoil.receivables;

import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

public final class Samples {

    private static final LocalDate NO_77 = LocalDate.of(2025, 6, 15);

    private Samples() {}

    public static PiecePolicy policy() {
        return new PiecePolicy(
                new Timeline<>(List.of(
                        new Dated<>(NO_77, 12L, "Yinfa [2025] No. 77"),
                        new Dated<>(LocalDate.of(2027, 1, 1), 6L, "assumed by this test"))),
                from(NO_77, 6, "Yinfa [2025] No. 77"),
                from(NO_77, 3, "consortium rule"),
                from(NO_77, 5, "consortium rule"),
                Map.of("CNY", from(NO_77, 10_00, "consortium rule")));
    }

    private static Timeline<Long> from(LocalDate day, long value, String source) {
        return new Timeline<>(List.of(new Dated<>(day, value, source)));
    }
}
