package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What each contract is told when it is created; addresses are 0x and 40 lower-case hexadecimal digits. */
public sealed interface ConstructorArguments {

    ContractName contract();

    record OfParticipants(UUID operatorId, String operatorKey) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.PARTICIPANTS;
        }
    }

    /** @param stepMax calendar days that the date moves at most at once */
    record OfBusinessDate(String participants, LocalDate firstDay, long stepMax) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.BUSINESS_DATE;
        }
    }

    record OfDocuments(String participants, String businessDate, String limits) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.DOCUMENTS;
        }
    }

    record OfLimits(String participants) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.LIMITS;
        }
    }

    record OfStatements(String participants, String businessDate, String limits) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.STATEMENTS;
        }
    }

    record OfVouchers(String participants, String businessDate, String documents, String limits, String statements)
            implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.VOUCHERS;
        }
    }

    record OfReader(String vouchers) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.READER;
        }
    }

    /** @param targets the contracts an act may call */
    record OfOperators(String participants, String businessDate, List<String> targets) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.OPERATORS;
        }
    }

    record OfAuditAnchor(String participants, String businessDate) implements ConstructorArguments {
        @Override
        public ContractName contract() {
            return ContractName.AUDIT_ANCHOR;
        }
    }
}
