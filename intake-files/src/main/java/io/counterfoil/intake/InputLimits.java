package io.counterfoil.intake;

import java.time.LocalDate;

/**
 * What is taken at most.
 *
 * @param bytesMax size of the file
 * @param rowsMax data records
 * @param partyNameMax characters of a name
 */
public record InputLimits(long bytesMax, int rowsMax, int partyNameMax) {

    /** Follows each name taken from a file, because the party's identifiers are made up. */
    public static final String GENERATED_LABEL = " (identifiers generated)";

    /** The service's contract (openapi.yml) takes 200; a name of a replay leaves room for its label. */
    static final int PARTY_NAME_MAX = 200 - GENERATED_LABEL.length();

    /** Of a replay: 200,000 rows with their plan stay well inside a heap of 512 MiB. */
    public static final InputLimits DEFAULT = new InputLimits(64L * 1024 * 1024, 200_000);

    public InputLimits(long bytesMax, int rowsMax) {
        this(bytesMax, rowsMax, PARTY_NAME_MAX);
    }

    /** Of the header. */
    static final int COLUMNS_MAX = 200;

    /** The sandbox's chain begins here, so nothing can have been issued before it. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);

    /** A later date is a slip of the pen rather than a due date. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** Longest texts the service's contract (openapi.yml) takes. */
    static final int INVOICE_NUMBER_MAX = 64;

    static final int REASON_MAX = 500;
}
