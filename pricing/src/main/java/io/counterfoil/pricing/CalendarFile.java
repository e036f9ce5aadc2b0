package io.counterfoil.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One year of Chinese holidays, in the format of github.com/NateScarlet/holiday-cn:
 *
 * <pre>
 * {"year": 2026, "papers": ["https://www.gov.cn/..."],
 *  "days": [{"name": "春节", "date": "2026-02-14", "isOffDay": false}, ...]}
 * </pre>
 *
 * <p>The year is that of the State Council's paper, not of each day: a paper may also name days of the December before.
 * Unknown fields are refused, but for those that begin with a dollar sign.
 */
final class CalendarFile {

    private static final Pattern NAME = Pattern.compile("[12]\\d{3}\\.json");
    private static final int BYTES_MAX = 64 * 1024;
    private static final int DAYS_MAX = 200;
    private static final Set<String> FIELDS = Set.of("year", "papers", "days");
    private static final Set<String> FIELDS_OF_DAY = Set.of("name", "date", "isOffDay");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    CalendarFile(Path file) {
        this.file = file;
    }

    /** Whether a file is one of these, by its name: 2026.json. */
    static boolean isOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** @throws IllegalArgumentException naming file and entry, when it cannot be read or is not as described */
    CalendarYear read() {
        JsonNode json = parsed();
        requireFields(json, FIELDS, "the file");
        int year = year(json.path("year"));
        requireStrings(json.path("papers"));
        JsonNode days = json.path("days");
        if (!days.isMissingNode() && !days.isArray()) {
            throw refused("days", "must be a list");
        }
        if (days.size() > DAYS_MAX) {
            throw refused("days", "has " + days.size() + " entries, at most " + DAYS_MAX);
        }
        SortedMap<LocalDate, Boolean> offDays = new TreeMap<>();
        for (int i = 0; i < days.size(); i++) {
            add(offDays, year, days.get(i), "days[" + i + "]");
        }
        return new CalendarYear(year, offDays);
    }

    private JsonNode parsed() {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw refused("the file", "has more than " + BYTES_MAX + " bytes");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException notJson) {
            int line = notJson.getLocation() == null ? 0 : notJson.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    file + ": line " + line + ": not JSON: " + notJson.getOriginalMessage(), notJson);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }

    private int year(JsonNode year) {
        String named = file.getFileName().toString().substring(0, 4);
        if (!year.isInt() || year.intValue() != Integer.parseInt(named)) {
            throw refused("year", "must be " + named + ", as the file is named");
        }
        return year.intValue();
    }

    private void requireStrings(JsonNode papers) {
        if (!papers.isMissingNode() && !papers.isArray()) {
            throw refused("papers", "must be a list");
        }
        for (JsonNode paper : papers) {
            if (!paper.isTextual()) {
                throw refused("papers", "must be addresses");
            }
        }
    }

    private void add(SortedMap<LocalDate, Boolean> offDays, int year, JsonNode entry, String where) {
        requireFields(entry, FIELDS_OF_DAY, where);
        if (!entry.path("name").isTextual()) {
            throw refused(where + ".name", "must be a text");
        }
        if (!entry.path("isOffDay").isBoolean()) {
            throw refused(where + ".isOffDay", "must be true or false");
        }
        LocalDate date = date(entry.path("date"), where);
        boolean off = entry.path("isOffDay").booleanValue();
        if (date.getYear() != year && !(date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER)) {
            throw refused(where + ".date", date + " is neither of " + year + " nor of the December before");
        }
        if (!off && !isWeekend(date)) {
            throw refused(where + ".isOffDay", date + " is no weekend day, so it cannot become a working day");
        }
        if (offDays.put(date, off) != null) {
            throw refused(where + ".date", date + " is there twice");
        }
    }

    private LocalDate date(JsonNode date, String where) {
        try {
            return LocalDate.parse(date.asText());
        } catch (DateTimeException notADate) {
            throw refused(where + ".date", "must be a day such as 2026-02-14");
        }
    }

    private void requireFields(JsonNode json, Set<String> known, String where) {
        if (!json.isObject()) {
            throw refused(where, "must be an object");
        }
        json.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field) && !field.startsWith("$")) {
                throw refused(where, "has an unknown field: " + field);
            }
        });
    }

    private static boolean isWeekend(LocalDate day) {
        return PublishedCalendar.WEEKEND.contains(day.getDayOfWeek());
    }

    private IllegalArgumentException refused(String where, String why) {
        return new IllegalArgumentException(file + ": " + where + " " + why);
    }
}
