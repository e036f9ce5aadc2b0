package io.counterfoil.devnode.evm;

/** One storage location. */
public record Slot(Address account, Word key) {

    @Override
    public int hashCode() {
        return account.word().hashCode() * 31 + key.hashCode();
    }
}
