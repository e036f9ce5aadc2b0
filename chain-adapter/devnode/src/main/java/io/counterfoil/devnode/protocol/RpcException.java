package io.counterfoil.devnode.protocol;

/** Becomes the error of a JSON-RPC reply. */
final class RpcException extends Exception {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    /** A row that is not there; a real node also answers it when its storage fails (GetStorageError of LedgerErrorCode). */
    static final int NOT_FOUND = 3008;

    static final int CONFIGURATION_NOT_FOUND = 3009;
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
