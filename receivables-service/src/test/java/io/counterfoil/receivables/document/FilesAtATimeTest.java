package io.counterfoil.receivables.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.Papers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FilesAtATimeTest {

    private static final UUID CLERKS = UUID.randomUUID();

    private final FilesAtATime one = new FilesAtATime(1);

    /** 30 large files of one participant at once, each far longer than anybody waits: another one's is read all the same. */
    @Test
    void whoBringsManyFilesAtOnceLeavesATurnToOthers() throws InterruptedException, TimeoutException {
        FilesAtATime two = new FilesAtATime(2);
        byte[] large = large();
        ExecutorService clerks = Executors.newFixedThreadPool(30);
        List<Future<?>> reads = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reads.add(clerks.submit(() -> two.look(CLERKS, large, Optional.empty())));
        }
        UUID other = UUID.randomUUID();
        int served = 0;
        while (reads.stream().anyMatch(read -> !read.isDone())) {
            assertEquals(
                    FileType.PNG,
                    two.look(other, Papers.png(), Optional.of(FileType.PNG)).type());
            served++;
        }
        int busy = 0;
        for (Future<?> read : reads) {
            busy += refusal(read) == CommonRefusal.BUSY ? 1 : 0;
        }
        clerks.shutdown();
        assertTrue(busy > 0, "they all were read: nothing was shown");
        assertTrue(served > 1, "served: " + served);
    }

    /** 30 files of 10,000 lines each take far longer than anybody waits for its turn: with one at a time some are told to come back. */
    @Test
    void whoComesWhileAsManyFilesAreReadAsMayBeIsToldSoAndLaterIsServed()
            throws InterruptedException, TimeoutException {
        byte[] large = large();
        ExecutorService clerks = Executors.newFixedThreadPool(30);
        List<Future<?>> reads = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reads.add(clerks.submit(() -> one.look(CLERKS, large, Optional.empty())));
        }
        int busy = 0;
        for (Future<?> read : reads) {
            busy += refusal(read) == CommonRefusal.BUSY ? 1 : 0;
        }
        clerks.shutdown();
        assertTrue(busy > 0 && busy < 30, "busy: " + busy);
        assertEquals(
                FileType.PDF,
                one.look(CLERKS, Papers.pdf("later"), Optional.empty()).type());
    }

    private static Object refusal(Future<?> read) throws InterruptedException, TimeoutException {
        try {
            read.get(60, TimeUnit.SECONDS);
            return "none";
        } catch (ExecutionException failed) {
            return assertInstanceOf(RefusedException.class, failed.getCause()).refusal();
        }
    }

    /** Not an invoice that can be taken: it is refused after all of it was read. */
    private static byte[] large() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><EInvoice>");
        for (int i = 0; i < 60_000; i++) {
            xml.append("<IssuItemInformation><ItemName>castings ")
                    .append(i)
                    .append("</ItemName></IssuItemInformation>");
        }
        return xml.append("</EInvoice>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatIsRefusedGivesItsTurnBack() {
        for (int i = 0; i < 3; i++) {
            assertThrows(RefusedException.class, () -> one.look(CLERKS, new byte[] {1, 2}, Optional.empty()));
            assertThrows(
                    RefusedException.class,
                    () -> one.look(CLERKS, Papers.pdf("no picture"), Optional.of(FileType.PNG)));
        }
        assertEquals(
                FileType.PNG,
                one.look(CLERKS, Papers.png(), Optional.of(FileType.PNG)).type());
    }

    @Test
    void asManyAtOnceAsTheSettingAllowsAreFewAndAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new FilesAtATime(0));
        assertThrows(IllegalArgumentException.class, () -> new FilesAtATime(17));
    }
}
