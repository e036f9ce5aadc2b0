package io.counterfoil.devnode.evm;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Bytecode, with its hash and jump destinations found once and kept. The bytes must not be changed by anyone. */
public final class Code {

    public static final Code EMPTY = new Code(new byte[0]);

    private static final int JUMPDEST = 0x5b;
    private static final int PUSH1 = 0x60;
    private static final int PUSH32 = 0x7f;

    private final byte[] bytes;
    private volatile @Nullable BitSet jumpDestinations;
    private volatile @Nullable Word hash;

    public Code(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public Word hash() {
        Word known = hash;
        if (known == null) {
            known = Keccak.hash(bytes);
            hash = known;
        }
        return known;
    }

    /** Past the end of the code is STOP. */
    int opcodeAt(int position) {
        return position < bytes.length ? bytes[position] & 0xff : 0;
    }

    boolean isJumpDestination(int position) {
        BitSet known = jumpDestinations;
        if (known == null) {
            known = findJumpDestinations();
            jumpDestinations = known;
        }
        return known.get(position);
    }

    /** A JUMPDEST byte inside the data of a PUSH is not one. */
    private BitSet findJumpDestinations() {
        BitSet destinations = new BitSet(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int opcode = bytes[i] & 0xff;
            if (opcode == JUMPDEST) {
                destinations.set(i);
            } else if (opcode >= PUSH1 && opcode <= PUSH32) {
                i += opcode - PUSH1 + 1;
            }
        }
        return destinations;
    }
}
