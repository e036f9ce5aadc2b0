package io.counterfoil.devnode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The node as a program. Runs until it gets SIGTERM or SIGINT. */
public final class DevNodeMain {

    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILED = 1;
    private static final String USAGE = """
            usage: DevNodeMain --data DIR [--port N] [--host ADDRESS] [--chain NAME] [--group NAME] [--tls DIR]
              --data   folder for the chain's blocks; made if it is not there
              --port   port to listen on (20200); 0 for any free one
              --host   interface to listen on (127.0.0.1)
              --chain  chain id (chain0)
              --group  group id (group0)
              --tls    folder with ca.crt, ssl.crt and ssl.key: TLS, and clients need a certificate of the same authority""";

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
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!List.of("--host", "--port", "--data", "--chain", "--group", "--tls")
                    .contains(option)) {
                throw new IllegalArgumentException("unknown option " + option);
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = rest.next();
            switch (option) {
                case "--host" -> host = value;
                case "--port" -> port = parsePort(value);
                case "--data" -> data = value;
                case "--chain" -> chain = value;
                case "--tls" -> tls = Path.of(value);
                default -> group = value;
            }
        }
        if (data.isEmpty()) {
            throw new IllegalArgumentException("--data is missing");
        }
        return new DevNodeConfig(host, port, Path.of(data), chain, group, tls);
    }

    private static int parsePort(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port must be a number, not " + text, e);
        }
    }
}
