package io.counterfoil.devnode.protocol;

/** Becomes the error of a JSON-RPC reply. */
final class RpcException extends Exception {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    static final int NOT_FOUND = -32000;
    static final int GROUP_NOT_FOUND = -32004;
    static final int OVERLOADED = -32005;

    private final int code;

    RpcException(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
