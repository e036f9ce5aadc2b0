package io.counterfoil.devnode;

import io.counterfoil.devnode.ledger.Sealing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** The node as a program. Runs until it gets SIGTERM or SIGINT. */
public final class DevNodeMain {

    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILED = 1;
    private static final String USAGE = """
            usage: DevNodeMain --data DIR [--port N] [--host ADDRESS] [--chain NAME] [--group NAME] [--tls DIR]
                               [--block-interval MS] [--late-blocks N [--late-every K]] [--shuffle SEED]
              --data   folder for the chain's blocks; made if it is not there
              --port   port to listen on (20200); 0 for any free one
              --host   interface to listen on (127.0.0.1)
              --chain  chain id (chain0)
              --group  group id (group0)
              --tls    folder with ca.crt, ssl.crt and ssl.key: TLS, and clients need a certificate of the same authority
            What a chain of several nodes does to its clients:
              --block-interval  least milliseconds between two blocks (0); 500 is realistic
              --late-blocks     transactions that are late are mined in a block this many numbers past their limit (0)
              --late-every      of how many transactions one is late (100)
              --shuffle         the order of each block's transactions is made from this seed, and not that of their arrival""";

    private static final List<String> OPTIONS = List.of(
            "--host",
            "--port",
            "--data",
            "--chain",
            "--group",
            "--tls",
            "--block-interval",
            "--late-blocks",
            "--late-every",
            "--shuffle");

    private DevNodeMain() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        DevNodeConfig config;
        try {
            config = parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            System.exit(EXIT_USAGE);
            return;
        }
        try {
            DevNode node = DevNode.start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, System.err), "devnode-shutdown"));
            System.out.printf(
                    "devnode ready on %s:%d, chain %s, group %s, block %d, data in %s%n",
                    config.host(),
                    node.port(),
                    config.chainId(),
                    config.groupId(),
                    node.height(),
                    config.dataDirectory().toAbsolutePath());
        } catch (IOException e) {
            System.err.println("devnode cannot start: " + e.getMessage());
            System.exit(EXIT_FAILED);
        }
    }

    private static void stop(DevNode node, PrintStream errors) {
        try {
            node.close();
        } catch (IOException e) {
            errors.println("devnode did not stop cleanly: " + e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if an option is unknown, lacks its value or has a wrong one */
    static DevNodeConfig parse(List<String> arguments) {
        String host = "127.0.0.1";
        int port = 20_200;
        String data = "";
        String chain = "chain0";
        String group = "group0";
        Path tls = null;
        Sealing sealing = Sealing.AT_ONCE;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException("unknown option " + option);
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = rest.next();
            switch (option) {
                case "--host" -> host = value;
                case "--port" -> port = parseInt(option, value);
                case "--data" -> data = value;
                case "--chain" -> chain = value;
                case "--tls" -> tls = Path.of(value);
                case "--group" -> group = value;
                case "--block-interval" -> sealing = sealing.withInterval(Duration.ofMillis(parseInt(option, value)));
                case "--late-blocks" -> sealing = sealing.withLate(parseInt(option, value), sealing.lateEvery());
                case "--late-every" -> sealing = sealing.withLate(sealing.lateBlocks(), parseInt(option, value));
                default -> sealing = sealing.withShuffleSeed(parseInt(option, value));
            }
        }
        if (data.isEmpty()) {
            throw new IllegalArgumentException("--data is missing");
        }
        return new DevNodeConfig(host, port, Path.of(data), chain, group, tls, sealing);
    }

    private static int parseInt(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must be a number, not " + text, e);
        }
    }
}
