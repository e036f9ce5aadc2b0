package io.counterfoil.portal.bank;

import io.counterfoil.portal.bank.Gateways.OwnGateway;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what the settings say of gateways that banks run themselves. A mistake there is refused, never guessed around. */
final class OwnGateways {

    private static final String SETTING = "counterfoil.gateways.own.";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    /** With all its digits: {@link UUID#fromString} also takes an id that has lost some, and it is somebody else's then. */
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private OwnGateways() {}

    /**
     * The server of each bank that has its own, by the bank's participant.
     *
     * @throws IllegalArgumentException for a participant that is no id or is named twice, and for what is no address of a server
     */
    static Map<UUID, URI> byParticipant(Map<String, OwnGateway> settings) {
        Map<UUID, URI> servers = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        new TreeMap<>(settings).forEach((name, gateway) -> {
            UUID participant = participant(name, gateway.participant());
            String former = names.put(participant, name);
            if (former != null) {
                throw new IllegalArgumentException(SETTING + former + " and " + SETTING + name
                        + " are both of participant " + participant + "; a bank has one gateway: remove one of them");
            }
            servers.put(participant, server(name, gateway.url()));
        });
        return Map.copyOf(servers);
    }

    private static UUID participant(String name, String given) {
        if (!ID.matcher(given).matches()) {
            throw new IllegalArgumentException(SETTING + name + ".participant is " + given
                    + "; it is the id of a participant, such as 01980000-0000-7000-8000-000000000001");
        }
        return UUID.fromString(given);
    }

    private static URI server(String name, URI url) {
        if (!isServer(url)) {
            throw new IllegalArgumentException(
                    SETTING + name + ".url is " + readable(url)
                            + "; it is http or https, a host and, if need be, a port, such as https://gateway.bank.example:8443");
        }
        return url;
    }

    private static boolean isServer(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme())
                && url.getHost() != null
                && Set.of("", "/").contains(url.getPath())
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    /** Without a password: what stops the start is in the log. */
    private static String readable(URI url) {
        return url.getRawUserInfo() == null
                ? url.toString()
                : url.toString().replace(url.getRawUserInfo() + "@", "(user)@");
    }
}
