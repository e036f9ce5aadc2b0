package io.counterfoil.signer;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The process; its settings are system properties, listed in the module's README. */
public final class SignerProgram {

    private static final String PREFIX = "counterfoil.signer.";

    private SignerProgram() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Seconds: who connects and says nothing, or does not take its answer, must not keep the few threads.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        SignerServer server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }

    /** With the settings as they are. */
    static SignerServer start() throws IOException {
        TlsFiles tls = new TlsFiles(file("tls-authority"), file("tls-certificate"), file("tls-key"));
        KeyVault vault = Pkcs12KeyVault.open(file("vault-directory"), masterKey());
        return new SignerServer(address(), tls, Set.of(required("clients").split(",")), vault);
    }

    private static InetSocketAddress address() throws IOException {
        String host = System.getProperty(PREFIX + "host");
        return new InetSocketAddress(
                host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host),
                Integer.parseInt(required("port")));
    }

    private static MasterKey masterKey() {
        return MasterKey.ofEither(
                PREFIX + "master-key", optionalFile("master-key-file"), optionalFile("master-key-secret"));
    }

    private static Optional<Path> optionalFile(String setting) {
        return Optional.ofNullable(System.getProperty(PREFIX + setting))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Path file(String setting) {
        return Path.of(required(setting));
    }

    private static String required(String setting) {
        String value = System.getProperty(PREFIX + setting);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("set " + PREFIX + setting);
        }
        return value;
    }
}
