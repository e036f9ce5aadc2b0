package io.counterfoil.pricing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Calendar files for tests: made up, or those in the folder with real input. */
final class CalendarFiles {

    private CalendarFiles() {}

    /** @param days such as "2026-02-14 on" or "2026-02-16 off" */
    static void write(Path folder, int year, String... days) {
        writeText(
                folder,
                year,
                Stream.of(days)
                        .map(CalendarFiles::entry)
                        .collect(Collectors.joining(",", "{\"year\":" + year + ",\"days\":[", "]}")));
    }

    static void writeText(Path folder, int year, String text) {
        try {
            Files.writeString(folder.resolve(year + ".json"), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The folder of the real files; without one, the test says so and does not run. */
    static Path real() {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("The real calendars were not read, because counterfoil.data is not set");
        }
        Assumptions.assumeFalse(data.isEmpty(), "counterfoil.data is not set");
        return Path.of(data, "calendars");
    }

    private static String entry(String day) {
        return "{\"name\":\"made up\",\"date\":\"" + day.substring(0, 10) + "\",\"isOffDay\":" + day.endsWith(" off")
                + "}";
    }
}
