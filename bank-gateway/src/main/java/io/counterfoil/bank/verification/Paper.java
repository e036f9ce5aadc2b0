package io.counterfoil.bank.verification;

import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.Bytes32;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of a request as it lies before the bank.
 *
 * @param asked as the request names it
 * @param shown its details
 * @param read what this bank read in its file; null where there is none that programs read
 * @param wrong why its file was refused; null where it was read, or there is none
 * @param sha256 of the file as the bank has it, if programs may read it; otherwise null
 */
record Paper(
        FinancingRequest.Document asked,
        ShownDocument shown,
        @Nullable TradeDocument read,
        @Nullable Violation wrong,
        @Nullable String sha256) {

    Bytes32 fingerprint() {
        return asked.fingerprint();
    }

    /** The file's own words, where the bank could read it. */
    TradeDocument says() {
        return read == null ? shown.stated() : read;
    }

    Source source() {
        return read == null ? Source.PLATFORM : Source.FILE;
    }

    DocumentKind kind() {
        return says().kind();
    }

    @Nullable
    LocalDate issued() {
        return says().issued();
    }

    Money value() {
        return says().amount();
    }

    Optional<TradeParty> party(PartyRole role) {
        return says().party(role);
    }

    List<DocumentLine> lines() {
        return says().lines();
    }

    /** How many there are; fewer may be shown where there is no file. */
    int lineCount() {
        return read == null ? shown.lineCount() : read.lines().size();
    }
}
