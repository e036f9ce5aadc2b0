package io.counterfoil.receivables.onboarding.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalPoolInterceptor;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.onboarding.ProfileBook;
import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.service.web.Viewer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Readers of profiles that each held one connection and waited for a second would wait for each other for ever. */
@QuarkusTest
class ProfileBookTest extends ServiceTest {

    @Inject
    ProfileBook profiles;

    @Inject
    Held held;

    @Test
    void aProfileIsReadWithOneConnectionAtATime() {
        UUID participant = consortium.enrol("Supplier with one connection", "SUPPLIER", null);
        Consortium.post(
                        consortium.as(participant, "supplier"),
                        "participants/own/profile",
                        "{\"version\":0,\"contacts\":[{\"name\":\"Zhang Min\",\"role\":\"r\",\"phone\":\"+8675512345678\"}]}")
                .statusCode(200);
        held.watchThisThread();
        ProfileView profile = profiles.find(new Viewer(participant, false, false), participant)
                .orElseThrow();
        assertEquals("Zhang Min", profile.contacts().get(0).name());
        assertEquals(1, held.mostAtOnce());
    }

    /** How many connections of the pool the thread of the test holds. */
    @ApplicationScoped
    static class Held implements AgroalPoolInterceptor {

        private volatile Thread watched;
        private int now;
        private int most;

        void watchThisThread() {
            watched = Thread.currentThread();
        }

        int mostAtOnce() {
            watched = null;
            return most;
        }

        @Override
        public void onConnectionAcquire(Connection connection) {
            if (Thread.currentThread() == watched) {
                most = Math.max(most, ++now);
            }
        }

        @Override
        public void onConnectionReturn(Connection connection) {
            if (Thread.currentThread() == watched) {
                now--;
            }
        }
    }
}
