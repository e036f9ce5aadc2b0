package io.counterfoil.devnode.evm;

/** 0x01 to 0x1d: arithmetic, comparison, bits. */
final class ArithmeticInstructions {

    private ArithmeticInstructions() {}

    static void addTo(InstructionTable table) {
        addArithmetic(table);
        addComparisons(table);
        addBits(table);
    }

    private static void addArithmetic(InstructionTable table) {
        table.binary(0x01, Gas.VERY_LOW, Word::add);
        table.binary(0x02, Gas.LOW, Word::multiply);
        table.binary(0x03, Gas.VERY_LOW, Word::subtract);
        table.binary(0x04, Gas.LOW, Word::divide);
        table.binary(0x05, Gas.LOW, Word::divideSigned);
        table.binary(0x06, Gas.LOW, Word::remainder);
        table.binary(0x07, Gas.LOW, Word::remainderSigned);
        table.add(0x08, 3, 1, Gas.MID, frame -> {
            Word first = frame.pop();
            Word second = frame.pop();
            frame.push(first.addModulo(second, frame.pop()));
        });
        table.add(0x09, 3, 1, Gas.MID, frame -> {
            Word first = frame.pop();
            Word second = frame.pop();
            frame.push(first.multiplyModulo(second, frame.pop()));
        });
        table.add(0x0a, 2, 1, Gas.EXP, frame -> {
            Word base = frame.pop();
            Word exponent = frame.pop();
            frame.charge(Gas.EXP_BYTE * ((exponent.bitLength() + 7) / 8));
            frame.push(base.power(exponent));
        });
        table.binary(0x0b, Gas.LOW, (lastByte, number) -> number.signExtend(lastByte));
    }

    private static void addComparisons(InstructionTable table) {
        table.binary(0x10, Gas.VERY_LOW, (a, b) -> Word.of(a.compareTo(b) < 0));
        table.binary(0x11, Gas.VERY_LOW, (a, b) -> Word.of(a.compareTo(b) > 0));
        table.binary(0x12, Gas.VERY_LOW, (a, b) -> Word.of(a.compareSigned(b) < 0));
        table.binary(0x13, Gas.VERY_LOW, (a, b) -> Word.of(a.compareSigned(b) > 0));
        table.binary(0x14, Gas.VERY_LOW, (a, b) -> Word.of(a.equals(b)));
        table.unary(0x15, Gas.VERY_LOW, a -> Word.of(a.isZero()));
    }

    private static void addBits(InstructionTable table) {
        table.binary(0x16, Gas.VERY_LOW, Word::and);
        table.binary(0x17, Gas.VERY_LOW, Word::or);
        table.binary(0x18, Gas.VERY_LOW, Word::xor);
        table.unary(0x19, Gas.VERY_LOW, Word::not);
        table.binary(0x1a, Gas.VERY_LOW, (index, word) -> word.byteAt(index));
        table.binary(0x1b, Gas.VERY_LOW, (bits, word) -> word.shiftLeft(bits));
        table.binary(0x1c, Gas.VERY_LOW, (bits, word) -> word.shiftRight(bits));
        table.binary(0x1d, Gas.VERY_LOW, (bits, word) -> word.shiftRightSigned(bits));
    }
}
