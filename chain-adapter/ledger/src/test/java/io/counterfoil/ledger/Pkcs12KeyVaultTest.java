package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.abi.Keccak256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12KeyVaultTest {

    @TempDir
    Path folder;

    private Path masterKey;
    private Pkcs12KeyVault vault;

    @BeforeEach
    void open() {
        masterKey = folder.resolve("secrets/master.key");
        Pkcs12KeyVault.createMasterKey(masterKey);
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
    }

    @Test
    void theSignerIsRecoveredFromItsSignature() {
        UUID participant = UUID.randomUUID();
        String address = vault.create(participant);
        for (int i = 0; i < 20; i++) {
            byte[] hash = Keccak256.of(new byte[] {(byte) i});
            assertEquals(address, recover(hash, vault.sign(participant, hash)));
        }
    }

    @Test
    void anAddressIsTheOneThatEverybodyComputes() {
        // Private key 1, whose address is in every Ethereum text book.
        assertEquals("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf", new SigningKey(BigInteger.ONE).address());
    }

    @Test
    void aKeySignsTheSameAfterTheVaultIsOpenedAgain() {
        UUID participant = UUID.randomUUID();
        vault.create(participant);
        byte[] hash = Keccak256.of(new byte[] {1});
        Pkcs12KeyVault again = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
        assertEquals(vault.addressOf(participant), again.addressOf(participant));
        assertArrayEquals(vault.sign(participant, hash), again.sign(participant, hash));
        assertEquals(Set.of(participant), again.participants());
    }

    @Test
    void aParticipantGetsOneKeyAndKeepsIt() {
        UUID participant = UUID.randomUUID();
        String address = vault.create(participant);
        assertThrows(IllegalStateException.class, () -> vault.create(participant));
        assertEquals(address, vault.addressOf(participant));
    }

    @Test
    void aSealIsTheSameForTheVaultAndAnotherForEachPurposeMessageAndMasterKey() {
        byte[] message = {1, 2, 3};
        byte[] seal = vault.mac("audit-head", message);
        assertEquals(32, seal.length);
        assertArrayEquals(
                seal, Pkcs12KeyVault.open(folder.resolve("vault"), masterKey).mac("audit-head", message));
        Path other = folder.resolve("secrets/other.key");
        Pkcs12KeyVault.createMasterKey(other);
        List<byte[]> others = List.of(
                vault.mac("audit-stream", message),
                vault.mac("audit-head", new byte[] {1, 2, 4}),
                Pkcs12KeyVault.open(folder.resolve("other-vault"), other).mac("audit-head", message));
        others.forEach(each -> assertFalse(Arrays.equals(seal, each)));
    }

    /** Names of files and of purposes have no form in common, beside the prefixes that keep their keys apart. */
    @Test
    void aPurposeIsNoNameOfAFile() {
        assertThrows(IllegalArgumentException.class, () -> vault.mac("master-key.check", new byte[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> vault.mac(UUID.randomUUID().toString(), new byte[0]));
    }

    @Test
    void aParticipantWithoutAKeyCannotSign() {
        UUID stranger = UUID.randomUUID();
        assertThrows(UnknownKeyException.class, () -> vault.sign(stranger, new byte[32]));
        assertThrows(UnknownKeyException.class, () -> vault.addressOf(stranger));
    }

    @Test
    void aVaultIsNotOpenedWithAnotherMasterKey() {
        Path other = folder.resolve("secrets/other.key");
        Pkcs12KeyVault.createMasterKey(other);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Pkcs12KeyVault.open(folder.resolve("vault"), other));
        assertTrue(refused.getMessage().contains("another master key"), refused.getMessage());
    }

    @Test
    void aFileThatIsSwappedForAnotherParticipantsIsRefused() throws IOException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        vault.create(first);
        vault.create(second);
        Path vaultFolder = folder.resolve("vault");
        Files.write(vaultFolder.resolve(second + ".p12"), Files.readAllBytes(vaultFolder.resolve(first + ".p12")));
        Pkcs12KeyVault again = Pkcs12KeyVault.open(vaultFolder, masterKey);
        assertThrows(UncheckedIOException.class, () -> again.addressOf(second));
    }

    @Test
    void badMasterKeysAreRefusedWithoutShowingThem() throws IOException {
        for (String bad : List.of("00".repeat(32), "ab".repeat(31), "", "not a key at all", "zz".repeat(32))) {
            Path file = Files.createTempFile(folder, "bad", ".key");
            Files.writeString(file, bad);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> Pkcs12KeyVault.open(folder.resolve("v2"), file), bad);
            assertFalse(bad.length() > 20 && refused.getMessage().contains(bad.substring(0, 20)), bad);
            assertEquals(null, refused.getCause());
        }
    }

    @Test
    void aMasterKeyThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString("rw-r--r--"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Pkcs12KeyVault.open(folder.resolve("vault"), masterKey));
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
    }

    @Test
    void noKeyIsInAnyFileOrTextInTheClear() throws IOException {
        UUID participant = UUID.randomUUID();
        vault.create(participant);
        SigningKey key = KeyFile.decode(
                participant,
                Files.readAllBytes(folder.resolve("vault/" + participant + ".p12")),
                MasterKey.read(masterKey).derive(participant.toString()));
        String secret = key.secret().toString(16);
        try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
            for (Path file : files.toList()) {
                assertFalse(HexFormat.of().formatHex(Files.readAllBytes(file)).contains(secret), file.toString());
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        String master = Files.readString(masterKey, StandardCharsets.US_ASCII).strip();
        for (Object printed : List.of(vault, key, MasterKey.read(masterKey))) {
            assertFalse(printed.toString().contains(secret), "a key is printed");
            assertFalse(printed.toString().contains(master), "the master key is printed");
        }
    }

    /** SEC 1, section 4.1.6. */
    private static String recover(byte[] hash, byte[] signature) {
        BigInteger order = SigningKey.CURVE.getN();
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        byte[] compressed = new byte[33];
        compressed[0] = (byte) (2 + signature[64]);
        System.arraycopy(signature, 0, compressed, 1, 32);
        ECPoint point = SigningKey.CURVE.getCurve().decodePoint(compressed);
        BigInteger inverse = r.modInverse(order);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(
                SigningKey.CURVE.getG(),
                new BigInteger(1, hash).negate().multiply(inverse).mod(order),
                point,
                s.multiply(inverse).mod(order));
        assertTrue(s.compareTo(order.shiftRight(1)) <= 0, "s is not the lower one");
        return SigningKey.addressOf(key.normalize());
    }
}
