package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devnode.ledger.ChainParameters;

/** What the node says about itself and its group, in the shape the SDK expects. */
final class GroupInfo {

    static final String FIRST_NODE_NAME = "devnode0";
    static final String NODE_ID = "00".repeat(64);
    /** The release whose behaviour this node shows. */
    static final String VERSION = "3.6.0";

    static final long COMPATIBILITY_VERSION = 0x0306_0000L;

    private final ChainParameters parameters;
    private final String nodeName;

    GroupInfo(ChainParameters parameters, String nodeName) {
        this.parameters = parameters;
        this.nodeName = nodeName;
    }

    String nodeName() {
        return nodeName;
    }

    ObjectNode group() {
        ObjectNode group = Json.object()
                .put("chainID", parameters.chainId())
                .put("groupID", parameters.groupId())
                .put("genesisConfig", "{}") // an empty string breaks the SDK's getClient
                .put("iniConfig", "");
        group.putArray("nodeList").add(node());
        return group;
    }

    ObjectNode node() {
        ObjectNode node = Json.object()
                .put("name", nodeName)
                .put("nodeID", NODE_ID)
                .put("type", 0)
                .put("microService", false)
                .put("iniConfig", nodeConfig().toString());
        node.putArray("serviceInfo");
        node.putArray("featureKeys");
        node.putArray("supportConfigs");
        node.putObject("protocol")
                .put("minSupportedVersion", 0)
                .put("maxSupportedVersion", 1)
                .put("compatibilityVersion", COMPATIBILITY_VERSION);
        return node;
    }

    /** smCryptoType false is how a client with SM keys learns that this chain is not for it. */
    private ObjectNode nodeConfig() {
        ObjectNode config = Json.object()
                .put("chainID", parameters.chainId())
                .put("groupID", parameters.groupId())
                .put("smCryptoType", false)
                .put("isWasm", false)
                .put("isAuthCheck", false)
                .put("isSerialExecute", true)
                .put("nodeID", NODE_ID)
                .put("nodeName", nodeName)
                .put("rpcServiceName", "")
                .put("gatewayServiceName", "");
        config.putObject("binaryInfo")
                .put("version", VERSION)
                .put("gitCommitHash", "")
                .put("platform", "jvm")
                .put("buildTime", "");
        return config;
    }
}
