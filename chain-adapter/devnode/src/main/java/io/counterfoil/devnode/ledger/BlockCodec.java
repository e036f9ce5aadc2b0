package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.evm.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks as bytes in the log: fields in the order of the records, strings and byte arrays after their length. */
final class BlockCodec {

    private BlockCodec() {}

    static byte[] encode(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeHeader(out, block.header());
            out.writeInt(block.transactions().size());
            for (Transaction transaction : block.transactions()) {
                writeTransaction(out, transaction);
            }
            for (Receipt receipt : block.receipts()) {
                writeReceipt(out, receipt);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static Block decode(byte[] record) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            BlockHeader header = readHeader(in);
            int count = in.readInt();
            List<Transaction> transactions = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                transactions.add(readTransaction(in));
            }
            List<Receipt> receipts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                receipts.add(readReceipt(in, header.number()));
            }
            return new Block(header.hash(), header, List.copyOf(transactions), List.copyOf(receipts));
        }
    }

    private static void writeHeader(DataOutputStream out, BlockHeader header) throws IOException {
        out.writeLong(header.number());
        out.writeLong(header.timestamp());
        out.write(header.parentHash().toBytes());
        out.write(header.transactionsRoot().toBytes());
        out.write(header.receiptsRoot().toBytes());
        out.write(header.stateRoot().toBytes());
        out.writeLong(header.gasUsed());
    }

    private static BlockHeader readHeader(DataInputStream in) throws IOException {
        return new BlockHeader(
                in.readLong(), in.readLong(), readWord(in), readWord(in), readWord(in), readWord(in), in.readLong());
    }

    private static void writeTransaction(DataOutputStream out, Transaction transaction) throws IOException {
        TransactionData data = transaction.data();
        out.writeInt(data.version());
        writeString(out, data.chainId());
        writeString(out, data.groupId());
        out.writeLong(data.blockLimit());
        writeString(out, data.nonce());
        writeString(out, data.to());
        writeBytes(out, data.input());
        writeString(out, data.abi());
        writeString(out, data.value());
        writeString(out, data.gasPrice());
        out.writeLong(data.gasLimit());
        writeString(out, data.maxFeePerGas());
        writeString(out, data.maxPriorityFeePerGas());
        SignedTransaction signed = transaction.signed();
        out.write(signed.hash().toBytes());
        writeBytes(out, signed.signature());
        out.writeLong(signed.importTime());
        out.writeInt(signed.attribute());
        writeString(out, signed.extraData());
        out.write(transaction.sender().toBytes());
    }

    private static Transaction readTransaction(DataInputStream in) throws IOException {
        TransactionData data = new TransactionData(
                in.readInt(),
                readString(in),
                readString(in),
                in.readLong(),
                readString(in),
                readString(in),
                readBytes(in),
                readString(in),
                readString(in),
                readString(in),
                in.readLong(),
                readString(in),
                readString(in));
        SignedTransaction signed =
                new SignedTransaction(data, readWord(in), readBytes(in), in.readLong(), in.readInt(), readString(in));
        return new Transaction(signed, readAddress(in));
    }

    private static void writeReceipt(DataOutputStream out, Receipt receipt) throws IOException {
        out.writeInt(receipt.version());
        out.writeInt(receipt.status().code());
        out.writeLong(receipt.gasUsed());
        Address contract = receipt.contract();
        out.writeBoolean(contract != null);
        if (contract != null) {
            out.write(contract.toBytes());
        }
        writeBytes(out, receipt.output());
        out.writeInt(receipt.logs().size());
        for (Log log : receipt.logs()) {
            out.write(log.address().toBytes());
            out.writeByte(log.topics().size());
            for (Word topic : log.topics()) {
                out.write(topic.toBytes());
            }
            writeBytes(out, log.data());
        }
    }

    private static Receipt readReceipt(DataInputStream in, long blockNumber) throws IOException {
        int version = in.readInt();
        TransactionStatus status = TransactionStatus.ofCode(in.readInt());
        long gasUsed = in.readLong();
        @Nullable Address contract = in.readBoolean() ? readAddress(in) : null;
        byte[] output = readBytes(in);
        int logCount = in.readInt();
        List<Log> logs = new ArrayList<>();
        for (int i = 0; i < logCount; i++) {
            logs.add(readLog(in));
        }
        return new Receipt(version, blockNumber, status, gasUsed, contract, output, List.copyOf(logs));
    }

    private static Log readLog(DataInputStream in) throws IOException {
        Address address = readAddress(in);
        int topicCount = in.readUnsignedByte();
        List<Word> topics = new ArrayList<>();
        for (int i = 0; i < topicCount; i++) {
            topics.add(readWord(in));
        }
        return new Log(address, List.copyOf(topics), readBytes(in));
    }

    private static Word readWord(DataInputStream in) throws IOException {
        return Word.of(exactly(in, Word.BYTES));
    }

    private static Address readAddress(DataInputStream in) throws IOException {
        return Address.of(exactly(in, Address.BYTES));
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readString(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return exactly(in, in.readInt());
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
