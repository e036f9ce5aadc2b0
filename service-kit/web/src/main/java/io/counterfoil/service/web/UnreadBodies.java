package io.counterfoil.service.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Whoever was answered before its body was read may send the rest, so that it gets the answer and the connection can go on; but not for long, or a
 * refused request could be as large and as slow as it likes.
 */
@Singleton
class UnreadBodies {

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int BEFORE_ALL_OTHERS = 1000;

    void watch(@Observes Filters filters) {
        filters.register(UnreadBodies::watch, BEFORE_ALL_OTHERS);
    }

    private static void watch(RoutingContext connection) {
        var request = connection.request();
        connection.addEndHandler(answered -> {
            if (!request.isEnded()) {
                connection.vertx().setTimer(LINGER.toMillis(), fired -> {
                    if (!request.isEnded()) {
                        request.connection().close();
                    }
                });
            }
        });
        connection.next();
    }
}
