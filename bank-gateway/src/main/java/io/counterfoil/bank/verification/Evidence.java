package io.counterfoil.bank.verification;

import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerPayable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that checks look at: what is on chain, what the platform shows, and what the bank read in files.
 *
 * @param debtor null where the platform does not say
 * @param customs what customs says of each declaration, by its normalised number
 * @param register what the chain says of each document, by fingerprint
 * @param reserved for this request itself, or drawn, by fingerprint, in minor units
 * @param today the business date
 * @param at when the checks are made
 */
record Evidence(
        FinancingRequest request,
        LedgerPayable payable,
        ShownParty supplier,
        @Nullable ShownParty debtor,
        List<Paper> papers,
        Map<String, CustomsAnswer> customs,
        Map<Bytes32, RegisterEntry> register,
        Map<Bytes32, Long> reserved,
        LocalDate today,
        Instant at) {

    Evidence {
        papers = List.copyOf(papers);
        customs = Map.copyOf(customs);
        register = Map.copyOf(register);
        reserved = Map.copyOf(reserved);
    }

    List<Paper> of(DocumentKind kind) {
        return papers.stream().filter(paper -> paper.kind() == kind).toList();
    }

    /** The supplier has the voucher from the debtor itself. */
    boolean isFirstTier() {
        return payable.creditor().equals(request.supplier());
    }

    Check check(CheckCode code, Paper paper, Finding finding, Source source, Object... values) {
        return Check.of(code, paper.fingerprint(), finding, source, at, values);
    }

    /** What the document itself says is one side. */
    Check check(CheckCode code, Paper paper, Finding finding, Object... values) {
        return check(code, paper, finding, paper.source(), values);
    }
}
