package io.counterfoil.devnode.evm;

/** A state that can be read. */
public interface StateView {

    /** The account, or {@link Account#NONE}. */
    Account account(Address address);

    /** The stored value, or zero. */
    Word storage(Address address, Word key);
}
