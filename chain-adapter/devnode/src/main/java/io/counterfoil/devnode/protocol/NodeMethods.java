package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.TransactionPool;

/** The JSON-RPC methods about groups, settings, consensus and peers: one node that is its own consensus. */
final class NodeMethods {

    private final Chain chain;
    private final TransactionPool pool;
    private final GroupInfo info;

    NodeMethods(Chain chain, TransactionPool pool, GroupInfo info) {
        this.chain = chain;
        this.pool = pool;
        this.info = info;
    }

    void addTo(RpcMethods methods) {
        methods.addRead("getGroupList", params -> groupList());
        methods.addRead("getGroupInfoList", params -> Json.array().add(info.group()));
        methods.addGroupRead("getGroupInfo", params -> info.group());
        methods.addGroupRead("getGroupNodeInfo", params -> info.node());
        methods.addGroupRead("getSystemConfigByKey", params -> systemConfig(params.text(2)));
        methods.addGroupRead("getSealerList", params -> sealers());
        methods.addGroupRead("getObserverList", params -> Json.array());
        methods.addGroupRead("getNodeListByType", params -> nodesOfType(params.text(2)));
        methods.addGroupRead("getPbftView", params -> Json.object().numberNode(0));
        // Both statuses travel as JSON inside a string.
        methods.addGroupRead(
                "getSyncStatus", params -> TextNode.valueOf(syncStatus().toString()));
        methods.addGroupRead(
                "getConsensusStatus",
                params -> TextNode.valueOf(consensusStatus().toString()));
        methods.addGroupRead("getGroupPeers", params -> Json.array().add(GroupInfo.NODE_ID));
        methods.addRead("getPeers", params -> peers());
    }

    private ObjectNode groupList() {
        ObjectNode list = Json.object().put("code", 0).put("msg", "success");
        list.putArray("groupList").add(chain.parameters().groupId());
        return list;
    }

    private JsonNode systemConfig(String key) throws RpcException {
        String value = switch (key) {
            case "tx_gas_limit" -> Long.toString(chain.parameters().transactionGasLimit());
            case "tx_count_limit" -> Integer.toString(chain.parameters().blockTransactionsMax());
            case "tx_gas_price" -> "0x0";
            case "consensus_leader_period" -> "1";
            case "auth_check_status" -> "0";
            case "compatibility_version" -> GroupInfo.VERSION;
            default -> throw new RpcException(RpcException.CONFIGURATION_NOT_FOUND, "no system configuration " + key);
        };
        return Json.object().put("blockNumber", 0).put("value", value);
    }

    private static ArrayNode sealers() {
        ArrayNode sealers = Json.array();
        sealers.addObject().put("nodeID", GroupInfo.NODE_ID).put("weight", 1).put("termWeight", 0);
        return sealers;
    }

    private static JsonNode nodesOfType(String type) {
        return type.equals("consensus_sealer") ? sealers() : Json.array();
    }

    private ObjectNode syncStatus() {
        String head = chain.head().hash().toHex();
        ObjectNode status = Json.object()
                .put("isSyncing", false)
                .put("genesisHash", chain.blockHash(0).toHex())
                .put("nodeID", GroupInfo.NODE_ID)
                .put("blockNumber", chain.height())
                .put("latestHash", head)
                .put("knownHighestNumber", chain.height())
                .put("knownLatestHash", head)
                .put("txPoolSize", Integer.toString(pool.size()));
        status.putArray("peers");
        return status;
    }

    private ObjectNode consensusStatus() {
        ObjectNode status = Json.object()
                .put("nodeID", GroupInfo.NODE_ID)
                .put("index", "0")
                .put("leaderIndex", 0)
                .put("consensusNodesNum", 1)
                .put("maxFaultyQuorum", 0)
                .put("minRequiredQuorum", 1)
                .put("isConsensusNode", true)
                .put("blockNumber", chain.height())
                .put("hash", chain.head().hash().toHex())
                .put("timeout", false)
                .put("changeCycle", 0)
                .put("view", 0)
                .put("connectedNodeList", 1);
        status.putArray("consensusNodeList")
                .addObject()
                .put("nodeID", GroupInfo.NODE_ID)
                .put("weight", 1)
                .put("termWeight", 0)
                .put("index", 0);
        return status;
    }

    private ObjectNode peers() {
        ObjectNode peers = Json.object().put("p2pNodeID", GroupInfo.NODE_ID).put("endPoint", "");
        peers.putArray("groupNodeIDInfo")
                .addObject()
                .put("group", chain.parameters().groupId())
                .putArray("nodeIDList")
                .add(GroupInfo.NODE_ID);
        peers.putArray("peers");
        return peers;
    }
}
