package io.counterfoil.devnode.evm;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opcode to instruction. */
final class InstructionTable {

    static final InstructionTable PARIS = paris();

    private final @Nullable Instruction[] instructions = new @Nullable Instruction[256];

    private InstructionTable() {}

    private static InstructionTable paris() {
        InstructionTable table = new InstructionTable();
        ArithmeticInstructions.addTo(table);
        StackAndMemoryInstructions.addTo(table);
        FlowInstructions.addTo(table);
        EnvironmentInstructions.addTo(table);
        StorageInstructions.addTo(table);
        CallInstructions.addTo(table);
        CreateInstructions.addTo(table);
        return table;
    }

    /** The instruction, or null if the opcode has none in Paris. */
    @Nullable
    Instruction at(int opcode) {
        return instructions[opcode];
    }

    void add(int opcode, int inputs, int outputs, long gas, Instruction.Operation operation) {
        if (instructions[opcode] != null) {
            throw new IllegalStateException("two instructions for opcode " + opcode);
        }
        instructions[opcode] = new Instruction(inputs, outputs, gas, operation);
    }

    void unary(int opcode, long gas, UnaryOperator<Word> function) {
        add(opcode, 1, 1, gas, frame -> frame.push(function.apply(frame.pop())));
    }

    /** The first operand is the top of the stack. */
    void binary(int opcode, long gas, BinaryOperator<Word> function) {
        add(opcode, 2, 1, gas, frame -> {
            Word first = frame.pop();
            frame.push(function.apply(first, frame.pop()));
        });
    }

    /** Pushes what it reads from the frame or its surroundings. */
    void read(int opcode, long gas, Function<Frame, Word> reading) {
        add(opcode, 0, 1, gas, frame -> frame.push(reading.apply(frame)));
    }
}
