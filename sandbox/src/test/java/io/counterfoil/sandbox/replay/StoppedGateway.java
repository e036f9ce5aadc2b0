package io.counterfoil.sandbox.replay;

import io.counterfoil.sandbox.infrastructure.Gateway;
import java.sql.SQLException;

/** A gateway that cannot go past one of its transactions: its database refuses to store it, until {@link #goOn}. */
record StoppedGateway(TestInstallation parts, Gateway gateway) {

    /**
     * Stops it from now on.
     *
     * @param when insert: before it has signed; update: when it does not know yet that the chain has the transaction
     * @param step how the keys of such transactions begin
     */
    static StoppedGateway at(TestInstallation parts, Gateway gateway, String when, String step) throws SQLException {
        StoppedGateway stopped = new StoppedGateway(parts, gateway);
        stopped.execute("create sequence stops"); // counts what is rolled back, too
        stopped.execute("""
                create function refuse() returns trigger language plpgsql as $$
                begin
                    perform nextval('stops');
                    raise exception 'the test stops the bank here';
                end $$""");
        stopped.execute("create trigger refuse before " + when + " on bank.submission for each row"
                + " when (new.idempotency_key like '" + step + ":%') execute function refuse()");
        return stopped;
    }

    /** Whether it has tried the transaction. */
    boolean isReached() throws SQLException {
        return parts.countIn(gateway.database(), "select count(*) from stops where is_called") == 1;
    }

    void goOn() throws SQLException {
        execute("drop trigger refuse on bank.submission");
        execute("drop function refuse()");
        execute("drop sequence stops");
    }

    private void execute(String sql) throws SQLException {
        parts.executeIn(gateway.database(), sql);
    }
}
