package io.counterfoil.devnode.evm;

/** What the state holds of an account besides its storage. An account that {@link #isEmpty()} does not exist (EIP-161). */
public record Account(long nonce, Word balance, Code code) {

    public static final Account NONE = new Account(0, Word.ZERO, Code.EMPTY);

    public boolean isEmpty() {
        return nonce == 0 && balance.isZero() && code.length() == 0;
    }

    Account withNonce(long newNonce) {
        return new Account(newNonce, balance, code);
    }

    public Account withBalance(Word newBalance) {
        return new Account(nonce, newBalance, code);
    }

    public Account withCode(Code newCode) {
        return new Account(nonce, balance, newCode);
    }
}
