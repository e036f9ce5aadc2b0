package io.counterfoil.portal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.casework.TaskRow.Holder;
import io.counterfoil.portal.format.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one goes from a task. */
class TaskTest {

    private static final UUID ID = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a01");
    private static final UUID CASE = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a02");
    private static final UUID KEY = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a03");
    private static final UUID PAYABLE = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a04");

    private static Task task(ProcessName process, String activity, boolean closedByItself) {
        return new Task(
                ID,
                activity,
                new Said("Accept voucher", "签收凭证"),
                new Said("", ""),
                CASE,
                process,
                KEY,
                PAYABLE,
                Money.parse("10.00", "CNY"),
                List.of(),
                closedByItself,
                null,
                null,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMATION, consent, false, /payables/PAYABLE",
        "CONFIRMATION, accept, false, /offers/payables/PAYABLE",
        "CONFIRMATION, answer, true, /cases/CASE?task=TASK",
        "CIRCULATION, accept, false, /offers/KEY",
        "CIRCULATION, papers, false, /company",
        "FINANCING, choose, false, /financing-requests/KEY",
        "FINANCING, money, true, /cases/CASE?task=TASK",
        "LIQUIDATION, instruct, false, /settlements/new?payable=PAYABLE",
        "LIQUIDATION, rename, false, /paying-banks/PAYABLE",
        "LIQUIDATION, dp_clear, true, /cases/CASE?task=TASK"
    })
    void oneGoesWhereItIsDone(ProcessName process, String activity, boolean closedByItself, String address) {
        assertEquals(
                address.replace("PAYABLE", PAYABLE.toString())
                        .replace("CASE", CASE.toString())
                        .replace("TASK", ID.toString())
                        .replace("KEY", KEY.toString()),
                task(process, activity, closedByItself).actAt());
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        Task task = task(ProcessName.CONFIRMATION, "accept", false);
        assertEquals("签收凭证", TaskRow.of(task, "", "/", Language.ZH, "anna").name());
        assertEquals(
                "Accept voucher", TaskRow.of(task, "", "/", Language.EN, "anna").name());
        assertEquals("", TaskRow.of(task, "", "/", Language.ZH, "anna").help());
        assertEquals("only in English", new Said("only in English", " ").in(Language.ZH));
    }

    @Test
    void whoHasTakenItIsTheReaderOrAnother() {
        assertEquals(Holder.NOBODY, TaskRow.holder(null, "anna"));
        assertEquals(Holder.READER, TaskRow.holder("anna", "anna"));
        assertEquals(Holder.ANOTHER, TaskRow.holder("ben", "anna"));
    }
}
