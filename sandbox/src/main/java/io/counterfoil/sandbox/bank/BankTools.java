package io.counterfoil.sandbox.bank;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.ledger.LedgerReads;

/** What one bank works with: the platform as it sees it, the chain, its signature, its records, the consortium's secret. */
record BankTools(
        ServiceApi service,
        LedgerReads chain,
        BankSignatures signatures,
        BankRecords records,
        DocumentFingerprints fingerprints) {}
