package io.counterfoil.devnode.evm;

/** Ends a frame: its changes are undone and all its gas is gone. Carries no stack trace, because contracts cause it. */
final class Halt extends RuntimeException {

    private final transient Status status;

    Halt(Status status) {
        super(status.name(), null, false, false);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
