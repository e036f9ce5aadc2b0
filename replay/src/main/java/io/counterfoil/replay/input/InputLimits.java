package io.counterfoil.replay.input;

import java.time.LocalDate;

/**
 * What a replay takes at most.
 *
 * @param bytesMax size of the file
 * @param rowsMax data records; 200,000 with their plan stay well inside a heap of 512 MiB
 */
public record InputLimits(long bytesMax, int rowsMax) {

    public static final InputLimits DEFAULT = new InputLimits(64L * 1024 * 1024, 200_000);

    /** The sandbox's chain begins here, so nothing can have been issued before it. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);

    /** A later date is a slip of the pen rather than a due date. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** Follows each name taken from a file, because the party's identifiers are made up. */
    public static final String GENERATED_LABEL = " (identifiers generated)";

    /** Longest texts the service's contract (openapi.yml) takes; a name leaves room for its label. */
    static final int PARTY_NAME_MAX = 200 - GENERATED_LABEL.length();

    static final int INVOICE_NUMBER_MAX = 64;
    static final int REASON_MAX = 500;
}
