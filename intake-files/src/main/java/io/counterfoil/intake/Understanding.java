package io.counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to be, before anything of it is taken.
 *
 * @param encodings that it may be written in, the likeliest first; none of a spreadsheet
 * @param header as it stands in the file
 * @param proposal what is read so; where the file leaves two ways open, it says nothing
 */
public record Understanding(FileFormat format, List<PossibleEncoding> encodings, List<String> header, Layout proposal) {

    /** Records that a proposal rests on. */
    private static final int LOOKED_AT = 500;

    private static final String FILE = "file";

    /** @throws RefusedFileException when it cannot be read at all */
    public static Understanding of(byte[] content) {
        FileFormat format = FileFormat.of(content);
        if (format != FileFormat.CSV) {
            return again(content, format, List.of(), new Layout(null, null, null, null, Map.of(), null, null, null));
        }
        List<PossibleEncoding> encodings = PossibleEncoding.of(content);
        FileEncoding likeliest = encodings.get(0).encoding();
        String text = likeliest.read(FILE, content);
        return again(content, format, encodings, Layout.ofText(likeliest, delimiter(text)));
    }

    /** With the encoding and the delimiter that somebody chose. */
    public static Understanding of(byte[] content, String encoding, String delimiter) {
        FileEncoding chosen = FileEncoding.named(encoding).orElseThrow();
        return again(content, FileFormat.CSV, PossibleEncoding.of(content), Layout.ofText(chosen, delimiter));
    }

    private static Understanding again(
            byte[] content, FileFormat format, List<PossibleEncoding> encodings, Layout layout) {
        try (Table table = Tables.open(FILE, content, format, layout)) {
            List<String> header = TableRows.header(FILE, table);
            List<List<String>> records = new ArrayList<>();
            for (Table.Line line = TableRows.nextFilled(table);
                    line != null && records.size() < LOOKED_AT;
                    line = TableRows.nextFilled(table)) {
                records.add(line.values());
            }
            if (records.isEmpty()) {
                throw new RefusedFileException(FILE, IntakeReason.NO_ROWS);
            }
            return new Understanding(
                    format,
                    encodings,
                    header,
                    format == FileFormat.DOCUMENTS ? Layout.ofDocuments() : proposal(layout, header, records));
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    private static Layout proposal(Layout layout, List<String> header, List<List<String>> records) {
        Map<Column, String> columns = HeaderWords.proposed(header);
        Map<String, String> named = new LinkedHashMap<>();
        Layout.COLUMNS.forEach(
                column -> Optional.ofNullable(columns.get(column)).ifPresent(name -> named.put(column.header(), name)));
        List<String> days = Stream.of(Column.ISSUE_DATE, Column.DUE_DATE, Column.DELIVERY_DATE)
                .flatMap(column -> values(columns.get(column), header, records).stream())
                .toList();
        return new Layout(
                layout.encoding(),
                layout.delimiter(),
                dates(days).map(DateStyle::wireName).orElse(null),
                amounts(values(columns.get(Column.AMOUNT), header, records))
                        .map(AmountStyle::wireName)
                        .orElse(null),
                named,
                null,
                null,
                null);
    }

    private static List<String> values(@Nullable String name, List<String> header, List<List<String>> records) {
        int place = name == null ? -1 : header.indexOf(name);
        return place < 0
                ? List.of()
                : records.stream()
                        .filter(record -> place < record.size())
                        .map(record -> record.get(place).strip())
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** The one that most values are written in, unless another one reads as many of them as other days. */
    private static Optional<DateStyle> dates(List<String> values) {
        Map<DateStyle, List<Optional<LocalDate>>> readings = new EnumMap<>(DateStyle.class);
        for (DateStyle style : DateStyle.values()) {
            readings.put(style, values.stream().map(style::read).toList());
        }
        return onlyOne(readings);
    }

    private static Optional<AmountStyle> amounts(List<String> values) {
        Map<AmountStyle, List<Optional<String>>> readings = new EnumMap<>(AmountStyle.class);
        for (AmountStyle style : List.of(AmountStyle.POINT, AmountStyle.COMMA)) {
            readings.put(
                    style,
                    values.stream()
                            .map(value -> Optional.ofNullable(style.plain(value)))
                            .toList());
        }
        return onlyOne(readings);
    }

    private static <S, T> Optional<S> onlyOne(Map<S, List<Optional<T>>> readings) {
        long most =
                readings.values().stream().mapToLong(Understanding::read).max().orElse(0);
        List<S> best = readings.keySet().stream()
                .filter(style -> most > 0 && read(Objects.requireNonNull(readings.get(style))) == most)
                .toList();
        Set<List<Optional<T>>> meanings =
                new HashSet<>(best.stream().map(readings::get).toList());
        return meanings.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static <T> long read(Collection<Optional<T>> values) {
        return values.stream().filter(Optional::isPresent).count();
    }

    /** The one that parts most records into as many values as the header, and into more than one. */
    private static String delimiter(String text) {
        String best = Layout.DELIMITERS.get(0);
        double bestShare = 0;
        for (String delimiter : Layout.DELIMITERS) {
            double share = share(text, delimiter);
            if (share > bestShare) {
                best = delimiter;
                bestShare = share;
            }
        }
        return best;
    }

    private static double share(String text, String delimiter) {
        try (Table table = Tables.text(FILE, text, delimiter)) {
            int columns = TableRows.header(FILE, table).size();
            int records = 0;
            int fitting = 0;
            for (Table.Line line = TableRows.nextFilled(table);
                    line != null && records < LOOKED_AT;
                    line = TableRows.nextFilled(table)) {
                records++;
                fitting += line.values().size() == columns ? 1 : 0;
            }
            // How well the records fit counts before how many columns there are.
            return columns < 2 || records == 0
                    ? 0
                    : (double) fitting / records + columns / (10.0 * InputLimits.COLUMNS_MAX);
        } catch (RefusedFileException anotherDelimiter) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }
}
