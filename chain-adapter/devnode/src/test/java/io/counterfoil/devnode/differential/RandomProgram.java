package io.counterfoil.devnode.differential;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Word;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bytecode at random, but mostly sensible: operands are pushed before they are needed, memory offsets and storage keys
 * are small, jumps lead to a later JUMPDEST, calls go to known accounts. Now and then it is not, on purpose.
 */
final class RandomProgram {

    /** Opcode, operands. Operands are numbers at random from {@link #number}. */
    private static final int[][] PLAIN = {
        {0x01, 2}, {0x02, 2}, {0x03, 2}, {0x04, 2}, {0x05, 2}, {0x06, 2}, {0x07, 2}, {0x08, 3}, {0x09, 3}, {0x0a, 2},
        {0x0b, 2}, {0x10, 2}, {0x11, 2}, {0x12, 2}, {0x13, 2}, {0x14, 2}, {0x15, 1}, {0x16, 2}, {0x17, 2}, {0x18, 2},
        {0x19, 1}, {0x1a, 2}, {0x1b, 2}, {0x1c, 2}, {0x1d, 2}, {0x30, 0}, {0x32, 0}, {0x33, 0}, {0x34, 0}, {0x35, 1},
        {0x36, 0}, {0x38, 0}, {0x3a, 0}, {0x3d, 0}, {0x40, 1}, {0x41, 0}, {0x42, 0}, {0x43, 0}, {0x44, 0}, {0x45, 0},
        {0x46, 0}, {0x47, 0}, {0x48, 0}, {0x58, 0}, {0x59, 0}, {0x5a, 0}, {0x54, 1}, {0x55, 2}, {0x55, 2}, {0x54, 1},
    };
    /** Opcode, and per operand: o memory offset, l length, a account, n number, g gas, v value. */
    private static final Object[][] SHAPED = {
        {0x20, "ol"},
        {0x31, "a"},
        {0x37, "onl"},
        {0x39, "onl"},
        {0x3b, "a"},
        {0x3c, "aonl"},
        {0x3e, "onl"},
        {0x3f, "a"},
        {0x51, "o"},
        {0x52, "on"},
        {0x53, "on"},
        {0xa0, "ol"},
        {0xa1, "oln"},
        {0xa2, "olnn"},
        {0xa3, "olnnn"},
        {0xa4, "olnnnn"},
        {0xf0, "vol"},
        {0xf1, "gavolol"},
        {0xf2, "gavolol"},
        {0xf4, "gaolol"},
        {0xf5, "voln"},
        {0xfa, "gaolol"},
        {0xf1, "gavolol"},
        {0xfa, "gaolol"},
        {0x51, "o"},
        {0x52, "on"},
    };

    private final Random random;
    private final List<Address> accounts;
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final List<Integer> openJumps = new ArrayList<>();
    private final List<Landing> landings = new ArrayList<>();
    private int depth;

    /** A jump whose destination, two bytes at {@code position}, is known. */
    private record Landing(int position, int destination) {}

    RandomProgram(Random random, List<Address> accounts) {
        this.random = random;
        this.accounts = accounts;
    }

    byte[] make(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        end();
        byte[] bytes = code.toByteArray();
        for (Landing landing : landings) {
            bytes[landing.position] = (byte) (landing.destination >>> 8);
            bytes[landing.position + 1] = (byte) landing.destination;
        }
        return bytes;
    }

    private void step() {
        int kind = random.nextInt(100);
        if (kind < 45) {
            int[] plain = PLAIN[random.nextInt(PLAIN.length)];
            for (int i = 0; i < plain[1]; i++) {
                operand('n');
            }
            code.write(plain[0]);
            depth++;
        } else if (kind < 80) {
            Object[] shaped = SHAPED[random.nextInt(SHAPED.length)];
            String operands = (String) shaped[1];
            for (int i = operands.length() - 1; i >= 0; i--) {
                operand(operands.charAt(i));
            }
            code.write((int) shaped[0]);
        } else if (kind < 88 && depth > 0) {
            int n = 1 + random.nextInt(Math.min(16, depth));
            code.write(random.nextBoolean() ? 0x7f + n : 0x8f + Math.max(1, n - 1));
        } else if (kind < 92) {
            jumpAhead();
        } else if (kind < 97) {
            land();
        } else if (kind < 98) {
            code.write(random.nextInt(256)); // anything, perhaps nothing
        } else {
            code.write(0x50);
            depth--;
        }
    }

    private void jumpAhead() {
        boolean conditional = random.nextInt(4) > 0;
        if (conditional) {
            operand('n');
        }
        code.write(0x61);
        openJumps.add(code.size());
        code.write(0);
        code.write(0);
        code.write(conditional ? 0x57 : 0x56);
    }

    private void land() {
        for (int jump : openJumps) {
            landings.add(new Landing(jump, code.size()));
        }
        openJumps.clear();
        code.write(0x5b);
    }

    private void operand(char kind) {
        if (depth > 4 && kind == 'n' && random.nextInt(3) == 0) {
            code.write(0x80 + random.nextInt(4)); // one of the results so far
            return;
        }
        push(
                switch (kind) {
                    case 'o' -> random.nextInt(40) == 0 ? number() : Word.of(random.nextInt(200));
                    case 'l' -> random.nextInt(40) == 0 ? number() : Word.of(random.nextInt(100));
                    case 'a' -> accounts.get(random.nextInt(accounts.size())).word();
                    case 'g' -> random.nextInt(4) == 0 ? number() : Word.of(random.nextInt(100_000));
                    case 'v' -> Word.of(random.nextInt(3) == 0 ? random.nextInt(50) : 0);
                    default -> number();
                });
    }

    /** Small numbers, numbers around powers of two, and any. */
    private Word number() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Word.of(random.nextInt(6));
            case 2 -> Word.of(random.nextInt(300));
            case 3 -> {
                byte[] power = new byte[Word.BYTES];
                int bit = random.nextInt(256);
                power[31 - bit / 8] = (byte) (1 << bit % 8);
                Word word = Word.of(power);
                yield switch (random.nextInt(4)) {
                    case 0 -> word;
                    case 1 -> word.subtract(Word.ONE);
                    case 2 -> word.not();
                    default -> word.subtract(Word.ONE).not();
                };
            }
            default -> {
                byte[] bytes = new byte[1 + random.nextInt(Word.BYTES)];
                random.nextBytes(bytes);
                yield Word.of(bytes);
            }
        };
    }

    private void push(Word word) {
        int length = Math.max(1, (word.bitLength() + 7) / 8);
        code.write(0x5f + length);
        code.write(word.toBytes(), Word.BYTES - length, length);
    }

    private void end() {
        land();
        switch (random.nextInt(8)) {
            case 0 -> code.write(0x00);
            case 1 -> {
                operand('l');
                operand('o');
                code.write(0xfd);
            }
            case 2 -> {
                operand('a');
                code.write(0xff);
            }
            default -> {
                push(Word.of(random.nextInt(200)));
                push(Word.ZERO);
                code.write(0xf3);
            }
        }
    }
}
