package io.counterfoil.ledger.fisco;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the chain.
 *
 * @param peers nodes as host:port; at least one
 * @param chainId for instance chain0; the node must say the same
 * @param groupId for instance group0
 * @param tlsDirectory folder with ca.crt, sdk.crt and sdk.key for mutual TLS; null connects without TLS
 * @param useSmCrypto must be false: the contracts are not compiled for SM2/SM3 chains yet
 * @param answerWithin after that an answer counts as lost
 * @param reconnectEvery a lost node is tried again this often
 * @param inFlightMax transactions sent and not yet answered
 * @param placeWithin how long a caller waits for a place in flight
 */
public record NodeSettings(
        List<String> peers,
        String chainId,
        String groupId,
        @Nullable Path tlsDirectory,
        boolean useSmCrypto,
        Duration answerWithin,
        Duration reconnectEvery,
        int inFlightMax,
        Duration placeWithin) {

    /** Of the node's pool: more are refused there. */
    private static final int IN_FLIGHT_LIMIT = 10_000;

    public NodeSettings {
        peers = List.copyOf(peers);
        if (inFlightMax < 1 || inFlightMax > IN_FLIGHT_LIMIT) {
            throw new IllegalArgumentException(
                    "transactions in flight must be 1 to " + IN_FLIGHT_LIMIT + ", not " + inFlightMax);
        }
    }

    public NodeSettings ofGroup(String otherChainId, String otherGroupId) {
        return new NodeSettings(
                peers,
                otherChainId,
                otherGroupId,
                tlsDirectory,
                useSmCrypto,
                answerWithin,
                reconnectEvery,
                inFlightMax,
                placeWithin);
    }

    /**
     * With blocks every one or two seconds, this many divided by the interval is what an instance can send: 256 are 130 to 250
     * transactions a second.
     */
    public NodeSettings withInFlightMax(int other) {
        return new NodeSettings(
                peers, chainId, groupId, tlsDirectory, useSmCrypto, answerWithin, reconnectEvery, other, placeWithin);
    }

    /**
     * @param answer after that an answer counts as lost
     * @param place how long a caller waits for a place in flight
     */
    public NodeSettings waiting(Duration answer, Duration place) {
        return new NodeSettings(
                peers, chainId, groupId, tlsDirectory, useSmCrypto, answer, reconnectEvery, inFlightMax, place);
    }

    /** Without TLS: see {@link #of(List, Path)}. */
    public static NodeSettings of(List<String> peers) {
        return of(peers, null);
    }

    /** Chain0 and group0, with the limits that fit one service on one node. */
    public static NodeSettings of(List<String> peers, @Nullable Path tlsDirectory) {
        return new NodeSettings(
                peers,
                "chain0",
                "group0",
                tlsDirectory,
                false,
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                256,
                Duration.ofSeconds(5));
    }
}
