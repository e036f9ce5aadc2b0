package io.counterfoil.portal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages a case leads to: those that its reader may open, and that are there. */
class CaseLinkTest {

    private static final UUID CASE = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a02");
    private static final UUID KEY = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a03");
    private static final UUID PAYABLE = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a04");

    @ParameterizedTest
    @CsvSource({
        "CONFIRMATION, ENTERPRISE_MAKER, false, /payables/PAYABLE",
        "LIQUIDATION, ENTERPRISE_CHECKER, true, /payables/PAYABLE",
        "CONFIRMATION, SUPPLIER, false, ''",
        "CONFIRMATION, SUPPLIER, true, /offers/payables/PAYABLE",
        "CIRCULATION, SUPPLIER, true, /offers/KEY",
        "FINANCING, SUPPLIER, true, /financing-requests/KEY",
        "LIQUIDATION, SUPPLIER, true, /shares/payables/PAYABLE",
        "FINANCING, BANK_OFFICER, true, /worklist/requests/KEY",
        "LIQUIDATION, BANK_APPROVER, true, /trees/payables/PAYABLE",
        "CONFIRMATION, OPERATOR, false, ''",
        "CIRCULATION, REGULATOR, true, /trees/payables/PAYABLE",
        "LIQUIDATION, OPERATOR, true, /trees/payables/PAYABLE /shares/payables/PAYABLE",
        "LIQUIDATION, AUDITOR, true, ''"
    })
    void eachReaderGoesWhereItMay(ProcessName process, TokenRole reader, boolean issued, String addresses) {
        Case shown = new Case(
                CASE,
                process,
                KEY,
                PAYABLE,
                Money.parse("10.00", "CNY"),
                CaseState.OPEN,
                "",
                LocalDate.of(2026, 1, 5),
                null);
        assertEquals(
                addresses.replace("PAYABLE", PAYABLE.toString()).replace("KEY", KEY.toString()),
                CaseLink.of(shown, reader, issued).stream()
                        .map(CaseLink::address)
                        .collect(Collectors.joining(" ")));
    }
}
