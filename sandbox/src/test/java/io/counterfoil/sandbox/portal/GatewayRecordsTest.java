package io.counterfoil.sandbox.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.replay.RunningSandbox;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import io.counterfoil.verification.Difference;
import io.counterfoil.verification.Verification;
import io.counterfoil.verification.progress.HowFar;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Faults planted in the records of a bank's own gateway, and at the registry: {@code verify} names each, and what to do. */
class GatewayRecordsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Gateway GATEWAY = Gateway.OF_BANK_B;
    private static final String BANK = "bank-b";
    private static final String AMOUNT = "900.00";

    private static TestInstallation parts;
    private static String financing;

    @BeforeAll
    static void finance() throws Exception {
        parts = SharedInstallation.get();
        Trade trade = Trade.of(parts.sandbox());
        String invoice = UUID.randomUUID().toString();
        financing = trade.asked(trade.held(invoice, AMOUNT), invoice, AMOUNT, BANK);
        trade.quoted(financing, BANK);
        trade.quoteTaken(financing);
        trade.approved(BANK, financing);
        trade.paidOut(BANK, financing);
        await().atMost(LONG).until(() -> trade.states().sale(financing).equals("funded"));
        Verification sound = verified();
        assertTrue(sound.passed(), sound.toString());
        assertTrue(
                sound.compared().getOrDefault("bank-b-gateway registrations", 0L) > 0,
                sound.compared().toString());
        assertTrue(
                sound.compared().getOrDefault("bank-b-gateway acts", 0L) > 2,
                sound.compared().toString());
    }

    private static Verification verified() {
        return new RunningSandbox(parts.sandbox()).verify(null, new HowFar());
    }

    private static void change(String sql) throws SQLException {
        try (Connection database = parts.superuser(GATEWAY.database());
                Statement statement = database.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    private static List<Difference> found(String change, String back) throws SQLException {
        change(change);
        try {
            Verification verification = verified();
            assertFalse(verification.passed(), change);
            assertFalse(verification.gatewaysEqualChain(), change);
            assertTrue(verification.chainEqualsDatabase(), change);
            return verification.differences();
        } finally {
            change(back);
        }
    }

    @Test
    void aRegistrationOfAnotherAmountIsNamed() throws Exception {
        String row = " where financing_id = '" + financing + "'";
        List<Difference> found = found(
                "update bank.registration set minor_units = minor_units + 1" + row,
                "update bank.registration set minor_units = minor_units - 1" + row);
        assertTrue(
                found.stream()
                        .anyMatch(each -> each.kind() == Difference.Kind.REGISTRATION
                                && each.where().equals("bank-b-gateway bank.registration")
                                && financing.equals(each.id())
                                && "90001".equals(each.database())
                                && "90000".equals(each.chain())
                                && each.explanation().contains("amend the registration")),
                found.toString());
        assertTrue(verified().passed(), "all is as it was");
    }

    @Test
    void aNumberThatTheRegistryDoesNotHaveIsNamed() throws Exception {
        String row = " where financing_id = '" + financing + "'";
        List<Difference> found = found(
                "update bank.registration set number = number || '9'" + row,
                "update bank.registration set number = left(number, length(number) - 1)" + row);
        assertEquals(1, found.size(), found.toString());
        assertEquals("bank-b-gateway registry", found.get(0).where());
        assertTrue(found.get(0).explanation().contains("no such number in force"), found.toString());
    }

    @Test
    void anActThatTheGatewayHasForgottenIsNamed() throws Exception {
        String key = "funds-attested:" + financing;
        List<Difference> found = found(
                "update bank.submission set idempotency_key = 'x' || idempotency_key where idempotency_key like '" + key
                        + "%'",
                "update bank.submission set idempotency_key = substr(idempotency_key, 2) where idempotency_key like 'x"
                        + key + "%'");
        assertTrue(
                found.stream()
                        .anyMatch(each -> each.kind() == Difference.Kind.ACT_PAST_GATEWAY && key.equals(each.id())),
                found.toString());
    }

    @Test
    void anActThatTheChainDoesNotHaveIsNamed() throws Exception {
        String invented = "funds-attested:" + UUID.randomUUID();
        String key = "funds-attested:" + financing;
        List<Difference> found = found(
                "update bank.submission set idempotency_key = '" + invented + "' where idempotency_key like '" + key
                        + "%'",
                "update bank.submission set idempotency_key = '" + key + suffix(key) + "' where idempotency_key = '"
                        + invented + "'");
        assertTrue(
                found.stream().anyMatch(each -> each.kind() == Difference.Kind.ACT_LOST && invented.equals(each.id())),
                found.toString());
        assertTrue(verified().passed(), "all is as it was");
    }

    /** What follows the subject in the journal's keys. */
    private static String suffix(String key) throws SQLException {
        try (Connection database = parts.superuser(GATEWAY.database());
                Statement statement = database.createStatement();
                var rows = statement.executeQuery("select substr(idempotency_key, " + (key.length() + 1)
                        + ") from bank.submission where idempotency_key like '" + key + "%'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void fundsThatCameBackAreNamed() throws Exception {
        String row = " where kind = 'payout' and subject = '" + financing + "'";
        List<Difference> found = found(
                "update bank.expected_payment set state = 'reopened'" + row,
                "update bank.expected_payment set state = 'expected'" + row);
        assertEquals(1, found.size(), found.toString());
        assertEquals(Difference.Kind.BOOKING, found.get(0).kind());
        assertTrue(found.get(0).explanation().contains("the bank pays again"), found.toString());
    }
}
