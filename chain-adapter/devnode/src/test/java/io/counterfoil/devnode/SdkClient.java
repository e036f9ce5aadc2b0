package io.counterfoil.devnode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fisco.bcos.sdk.v3.BcosSDK;
import org.fisco.bcos.sdk.v3.client.Client;
import org.fisco.bcos.sdk.v3.config.ConfigOption;
import org.fisco.bcos.sdk.v3.config.exceptions.ConfigException;
import org.fisco.bcos.sdk.v3.config.model.ConfigProperty;

/** The official SDK, connected to one node. */
public final class SdkClient implements AutoCloseable {

    private static final int RECONNECT_MS = 2_000;

    private final BcosSDK sdk;
    private final Client client;

    private SdkClient(BcosSDK sdk, Client client) {
        this.sdk = sdk;
        this.client = client;
    }

    public static SdkClient connect(int port) {
        return connect(port, Map.of("disableSsl", "true", "useSMCrypto", "false"));
    }

    /** @param certificates folder with ca.crt, sdk.crt and sdk.key */
    public static SdkClient connect(int port, Path certificates) {
        return connect(
                port, Map.of("disableSsl", "false", "useSMCrypto", "false", "certPath", certificates.toString()));
    }

    private static SdkClient connect(int port, Map<String, Object> cryptoMaterial) {
        ConfigProperty property = new ConfigProperty();
        property.setCryptoMaterial(cryptoMaterial);
        Map<String, Object> network = new HashMap<>();
        network.put("peers", List.of("127.0.0.1:" + port));
        network.put("defaultGroup", "group0");
        network.put("messageTimeout", "10000");
        property.setNetwork(network);
        property.setAccount(Map.of("keyStoreDir", "account", "accountFileFormat", "pem"));
        property.setThreadPool(Map.of());
        property.setAmop(List.of());
        try {
            ConfigOption option = new ConfigOption(property);
            option.getJniConfig().setReconnectPeriodMs(RECONNECT_MS);
            BcosSDK sdk = new BcosSDK(option);
            return new SdkClient(sdk, sdk.getClient("group0"));
        } catch (ConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    public Client client() {
        return client;
    }

    public BcosSDK sdk() {
        return sdk;
    }

    /** A file beside the tests' contracts. */
    public static String resource(String name) {
        try (InputStream in = SdkClient.class.getResourceAsStream("/contracts/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waited for as FiscoNode does: the SDK's native part may wait for itself for ever. */
    @Override
    public void close() {
        Thread end = new Thread(
                () -> {
                    client.stop();
                    client.destroy();
                    sdk.stopAll();
                },
                "end-sdk");
        end.setDaemon(true);
        end.start();
        try {
            end.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
