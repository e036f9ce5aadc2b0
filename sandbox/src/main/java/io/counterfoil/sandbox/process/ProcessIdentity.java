package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, and no other that gets its number later: the number with the boot and the clock tick of its start (proc(5), field 22
 * of {@code stat}). The wall-clock start time that Java offers moves when the clock is adjusted.
 */
record ProcessIdentity(long pid, String boot, long startTicks) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** In {@code stat}, after the command's name: state first, start time twentieth. */
    private static final int START_TICKS = 19;

    /** The live process with this number; a zombie is not alive. */
    static Optional<ProcessIdentity> ofLive(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return isDead(stat) ? Optional.empty() : Optional.of(parse(Files.readString(BOOT_ID), stat));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Reads what the launcher wrote: the boot's id on one line, the process's {@code stat} on the next. */
    static ProcessIdentity parse(String boot, String stat) {
        long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
        return new ProcessIdentity(pid, boot.strip(), Long.parseLong(afterName(stat)[START_TICKS]));
    }

    boolean isAlive() {
        return ofLive(pid).filter(this::equals).isPresent();
    }

    private static boolean isDead(String stat) {
        String state = afterName(stat)[0];
        return state.equals("Z") || state.equals("X");
    }

    /** The name is in parentheses and may itself hold blanks and parentheses. */
    private static String[] afterName(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    }
}
