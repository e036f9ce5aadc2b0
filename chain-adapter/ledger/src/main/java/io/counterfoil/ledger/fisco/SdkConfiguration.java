package io.counterfoil.ledger.fisco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fisco.bcos.sdk.v3.config.ConfigOption;
import org.fisco.bcos.sdk.v3.config.exceptions.ConfigException;
import org.fisco.bcos.sdk.v3.config.model.ConfigProperty;

/** The SDK's configuration without a file. It gets no key and no password, so it can log none. */
final class SdkConfiguration {

    /** The work is done by our threads; the SDK's only move messages. */
    private static final int SDK_THREADS = 2;

    private SdkConfiguration() {}

    /** @throws IllegalArgumentException for settings that cannot work; the message says which */
    static ConfigOption of(NodeSettings settings) throws ConfigException {
        if (settings.useSmCrypto()) {
            throw new IllegalArgumentException(
                    "useSmCrypto is not supported yet: SM2/SM3 chains need contracts compiled for them");
        }
        if (settings.peers().isEmpty()) {
            throw new IllegalArgumentException("no peer is configured; give at least one as host:port");
        }
        ConfigProperty properties = new ConfigProperty();
        Map<String, Object> crypto = new HashMap<>();
        crypto.put("useSMCrypto", "false");
        crypto.put("disableSsl", String.valueOf(settings.tlsDirectory() == null));
        if (settings.tlsDirectory() != null) {
            crypto.put("certPath", settings.tlsDirectory().toString());
        }
        properties.setCryptoMaterial(crypto);
        Map<String, Object> network = new HashMap<>();
        network.put("peers", settings.peers());
        network.put("defaultGroup", settings.groupId());
        network.put("messageTimeout", String.valueOf(settings.answerWithin().toMillis()));
        properties.setNetwork(network);
        properties.setAccount(new HashMap<>());
        Map<String, Object> threads = new HashMap<>();
        threads.put("threadPoolSize", String.valueOf(SDK_THREADS));
        properties.setThreadPool(threads);
        properties.setAmop(List.of());
        ConfigOption option = new ConfigOption(properties);
        // The SDK's own period of 20 s made a restart of the node an outage of 35 s (measured). Its native library
        // raises
        // anything below 10 s to 10 s (MIN_RECONNECT_PERIOD_MS in bcos-boostssl).
        option.getJniConfig()
                .setReconnectPeriodMs(Math.toIntExact(settings.reconnectEvery().toMillis()));
        option.getJniConfig()
                .setMessageTimeoutMs(Math.toIntExact(settings.answerWithin().toMillis()));
        return option;
    }
}
