package io.counterfoil.messages.reading;

import static io.counterfoil.messages.reading.Samples.amount;
import static io.counterfoil.messages.reading.Samples.camt053;
import static io.counterfoil.messages.reading.Samples.credit;
import static io.counterfoil.messages.reading.Samples.entry;
import static io.counterfoil.messages.reading.Samples.payment;
import static io.counterfoil.messages.reading.Samples.statement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.matching.Bookings;
import io.counterfoil.messages.matching.Matching;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a file says, it is read or refused with its place: nothing else comes of it, and it takes little time and memory. */
class MutatedMessagesTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int MUTANTS = Integer.getInteger("counterfoil.mutants", FULL ? 20_000 : 500);
    /** For one file of a few kilobytes; on a machine that does much else. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "0.00001",
            "true",
            "XXX",
            "\u0000",
            "\uFFFE",
            "&#0;",
            "&lol;",
            "<a>",
            "</a>",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "2026-13-45",
            "9999-12-31T23:59:60Z",
            "CRDT",
            "中文",
            "\uD83D\uDE00",
            "\u202E",
            "a".repeat(1_000),
            "<!DOCTYPE a [<!ENTITY b \"c\">]>");

    private final long seed = Long.getLong("counterfoil.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void mutantsOfStatementsAreReadOrRefusedAndNothingElse() throws IOException {
        tryMutants("statements", originals(), content -> {
            Bookings bookings = new Bookings();
            StatementReader.read(content).bookings().forEach(bookings::add);
            Matching.of(List.of(), bookings.all(), List.of(), Set.of());
        });
    }

    @Test
    void mutantsOfStatusReportsAreReadOrRefusedAndNothingElse() {
        tryMutants(
                "status reports",
                List.of(StatusReportTest.report("10", StatusReportTest.PARTLY)),
                StatusReportReader::read);
    }

    private interface Reader {
        void read(byte[] content);
    }

    private void tryMutants(String what, List<byte[]> originals, Reader reader) {
        System.out.println("MutatedMessagesTest: " + MUTANTS + " mutants of " + what + ", -Dcounterfoil.seed=" + seed);
        int refused = 0;
        for (int count = 0; count < MUTANTS; count++) {
            byte[] mutant = mutant(originals);
            byte[] before = mutant.clone();
            String which = "seed " + seed + ", mutant " + count + " of " + what;
            boolean isRefused = assertTimeout(WITHIN, () -> isRefused(which, mutant, reader), which);
            refused += isRefused ? 1 : 0;
            assertArrayEquals(before, mutant, "the reader changed its input");
        }
        assertTrue(refused > MUTANTS / 4, "only " + refused + " refused");
        assertTrue(refused < MUTANTS, "none was read");
    }

    private static boolean isRefused(String which, byte[] mutant, Reader reader) {
        try {
            reader.read(mutant);
            return false;
        } catch (RefusedException refused) {
            Expect.complete(which, refused);
            return true;
        } catch (RuntimeException unexpected) {
            throw new AssertionError(which + ":\n" + new String(mutant, StandardCharsets.UTF_8), unexpected);
        }
    }

    /** The real ones, where they are, and one with everything that is read here. */
    private static List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        originals.add(camt053(
                statement(
                        "S1",
                        credit("10.00", "E-1"),
                        entry(
                                "3.30",
                                "DBIT",
                                "<AcctSvcrRef>B-1</AcctSvcrRef><Chrgs><TtlChrgsAndTaxAmt Ccy=\"CNY\">1</TtlChrgsAndTaxAmt></Chrgs>",
                                "<Btch><NbOfTxs>2</NbOfTxs></Btch>",
                                payment("E-2", amount("1.10") + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"),
                                payment("E-3", amount("2.20")))),
                statement("S2", credit("10.00", "E-1"))));
        if (!System.getProperty("counterfoil.data", "").isEmpty()) {
            originals.addAll(RealMessages.of("MutatedMessagesTest").values());
        }
        return originals;
    }

    private byte[] mutant(List<byte[]> originals) {
        byte[] original = originals.get(random.nextInt(originals.size()));
        return switch (random.nextInt(6)) {
            case 0 -> noise(original);
            case 1 -> cut(original);
            case 2 -> element(original, "$1" + quoted(strange()) + "$3");
            case 3 -> element(original, "");
            case 4 -> element(original, "$0$0");
            default -> inserted(original);
        };
    }

    private byte[] noise(byte[] original) {
        byte[] content = original.clone();
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private byte[] cut(byte[] original) {
        return Arrays.copyOf(original, random.nextInt(original.length));
    }

    private byte[] inserted(byte[] original) {
        String text = new String(original, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        return (text.substring(0, at) + strange() + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** One of the innermost elements. */
    private byte[] element(byte[] original, String instead) {
        String text = new String(original, StandardCharsets.UTF_8);
        Matcher innermost =
                Pattern.compile("(<(\\w+)(?: [^<>]*)?>)[^<>]*(</\\2>)").matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (innermost.find()) {
            starts.add(innermost.start());
        }
        int from = starts.get(random.nextInt(starts.size()));
        innermost.find(from);
        StringBuilder changed = new StringBuilder(text.substring(0, innermost.start()));
        changed.append(instead.replace("$0", innermost.group())
                .replace("$1", innermost.group(1))
                .replace("$3", innermost.group(3)));
        return changed.append(text.substring(innermost.end())).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String strange() {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    private static String quoted(String text) {
        return text.replace("$", "");
    }
}
