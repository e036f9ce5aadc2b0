package io.counterfoil.receivables.onboarding.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.service.web.Viewer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Readers of profiles that each held one connection and waited for a second would wait for each other for ever. */
@QuarkusTest
class ProfileBookTest extends ServiceTest {

    @Inject
    DataSource database;

    @Test
    void aProfileIsReadWithOneConnectionAtATime() {
        UUID participant = consortium.enrol("Supplier with one connection", "SUPPLIER", null);
        Consortium.post(
                        consortium.as(participant, "supplier"),
                        "participants/own/profile",
                        "{\"version\":0,\"contacts\":[{\"name\":\"Zhang Min\",\"role\":\"r\",\"phone\":\"+8675512345678\"}]}")
                .statusCode(200);
        ProfileView profile = new PostgresProfileBook(oneAtATime())
                .find(new Viewer(participant, false, false), participant)
                .orElseThrow();
        assertEquals("Zhang Min", profile.contacts().get(0).name());
    }

    /** The real one, which gives no second connection before the first is closed. */
    private DataSource oneAtATime() {
        AtomicInteger open = new AtomicInteger();
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (open.incrementAndGet() > 1) {
                throw new SQLException("a second connection at the same time");
            }
            Connection connection = database.getConnection();
            return proxy(Connection.class, (same, call, values) -> {
                if (call.getName().equals("close")) {
                    open.decrementAndGet();
                }
                try {
                    return call.invoke(connection, values);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
