package io.counterfoil.service.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    @Test
    void programsReadTheLogInProductionAndPeopleEverywhereElse() throws IOException {
        assertEquals(true, isJson("prod"));
        assertEquals(false, isJson("dev"));
        assertEquals(false, isJson("test"));
    }

    private static boolean isJson(String profile) throws IOException {
        URL own = Collections.list(
                        LogFormatTest.class.getClassLoader().getResources("META-INF/microprofile-config.properties"))
                .stream()
                .filter(file -> file.getPath().contains("observability"))
                .findFirst()
                .orElseThrow();
        return new SmallRyeConfigBuilder()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(own))
                .build()
                .getValue("quarkus.log.console.json.enabled", Boolean.class);
    }
}
