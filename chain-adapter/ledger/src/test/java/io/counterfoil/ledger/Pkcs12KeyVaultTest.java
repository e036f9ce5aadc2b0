package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.abi.Keccak256;
import io.counterfoil.wire.MasterKey;
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
        MasterKey.create(masterKey);
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
    }

    @Test
    void theSignerIsRecoveredFromItsSignature() {
        UUID participant = UUID.randomUUID();
        String address = vault.create(participant);
        for (int i = 0; i < 20; i++) {
            byte[] hash = Keccak256.of(new byte[] {(byte) i});
            assertEquals(address, recover(hash, vault.sign(participant, address, hash)));
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
        String address = vault.create(participant);
        byte[] hash = Keccak256.of(new byte[] {1});
        Pkcs12KeyVault again = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
        assertEquals(vault.addressOf(participant), again.addressOf(participant));
        assertArrayEquals(vault.sign(participant, address, hash), again.sign(participant, address, hash));
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
        MasterKey.create(other);
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
        assertThrows(UnknownKeyException.class, () -> vault.sign(stranger, "0x" + "0".repeat(40), new byte[32]));
        assertThrows(UnknownKeyException.class, () -> vault.addressOf(stranger));
    }

    @Test
    void aVaultIsNotOpenedWithAnotherMasterKey() {
        Path other = folder.resolve("secrets/other.key");
        MasterKey.create(other);
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
        for (String bad : List.of(
                "00".repeat(32),
                "0123456789abcdef".repeat(4),
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                HexFormat.of().formatHex("change me, I am only an example!".getBytes(StandardCharsets.US_ASCII)),
                "ab".repeat(31),
                "",
                "not a key at all",
                "zz".repeat(32))) {
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
                VaultKey.open(folder.resolve("vault"), MasterKey.ofFile(masterKey))
                        .derive(participant.toString()));
        String secret = key.secret().toString(16);
        try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
            for (Path file : files.toList()) {
                assertFalse(HexFormat.of().formatHex(Files.readAllBytes(file)).contains(secret), file.toString());
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        String master = Files.readString(masterKey, StandardCharsets.US_ASCII).strip();
        for (Object printed : List.of(vault, key, MasterKey.ofFile(masterKey))) {
            assertFalse(printed.toString().contains(secret), "a key is printed");
            assertFalse(printed.toString().contains(master), "the master key is printed");
        }
    }

    @Test
    void theNextKeyIsTheSameUntilItIsTheCurrentOneAndAllSign() {
        UUID participant = UUID.randomUUID();
        String first = vault.create(participant);
        Pkcs12KeyVault anotherProcess = Pkcs12KeyVault.open(folder.resolve("vault"), masterKey);
        String next = vault.next(participant, first);
        assertEquals(next, vault.next(participant, first));
        assertEquals(next, anotherProcess.next(participant, first));
        assertEquals(List.of(first, next), anotherProcess.addressesOf(participant));
        String third = anotherProcess.next(participant, next);
        assertEquals(List.of(first, next, third), vault.addressesOf(participant));
        assertEquals(Set.of(participant), vault.participants());
        byte[] hash = Keccak256.of(new byte[] {1});
        for (String address : List.of(first, next, third)) {
            assertEquals(address, recover(hash, vault.sign(participant, address, hash)));
        }
        String unknown = "0x" + "1".repeat(40);
        assertThrows(UnknownKeyException.class, () -> vault.next(participant, unknown));
        assertThrows(UnknownKeyException.class, () -> vault.sign(participant, unknown, hash));
    }

    @Test
    void aMasterKeyIsReplacedWhileTheVaultIsOpenAndNothingInItChanges() {
        Path vaultFolder = folder.resolve("vault");
        UUID participant = UUID.randomUUID();
        String address = vault.create(participant);
        byte[] seal = vault.mac("audit-head", new byte[] {1});
        Path next = folder.resolve("secrets/next.key");
        MasterKey.create(next);
        MasterKey old = MasterKey.ofFile(masterKey);
        MasterKey fresh = MasterKey.ofFile(next);
        assertThrows(
                IllegalArgumentException.class,
                () -> Pkcs12KeyVault.addMasterKey(vaultFolder, fresh, fresh),
                "who cannot open adds nothing");

        Pkcs12KeyVault.addMasterKey(vaultFolder, old, fresh);
        Pkcs12KeyVault.addMasterKey(vaultFolder, old, fresh); // asked again after a crash
        assertEquals(List.of(old.id(), fresh.id()), Pkcs12KeyVault.masterKeyIds(vaultFolder));
        for (Path either : List.of(masterKey, next)) {
            Pkcs12KeyVault opened = Pkcs12KeyVault.open(vaultFolder, either);
            assertEquals(address, opened.addressOf(participant));
            assertArrayEquals(seal, opened.mac("audit-head", new byte[] {1}));
        }

        Pkcs12KeyVault.retireOtherMasterKeys(vaultFolder, fresh);
        assertEquals(List.of(fresh.id()), Pkcs12KeyVault.masterKeyIds(vaultFolder));
        assertThrows(IllegalArgumentException.class, () -> Pkcs12KeyVault.open(vaultFolder, masterKey));
        assertEquals(address, Pkcs12KeyVault.open(vaultFolder, next).addressOf(participant));
        assertEquals(address, vault.addressOf(participant), "who has it open goes on");
        vault.create(UUID.randomUUID());
    }

    @Test
    void aVaultKeyThatIsDamagedMissingOrOfAnotherVaultIsNotReplacedByAFreshOne() throws IOException {
        Path vaultFolder = folder.resolve("vault");
        vault.create(UUID.randomUUID());
        Path file = vaultFolder.resolve("vault.key");
        String text = Files.readString(file);
        char last = text.charAt(text.length() - 10);
        String changed =
                text.substring(0, text.length() - 10) + (last == 'A' ? 'B' : 'A') + text.substring(text.length() - 9);
        for (String damaged : List.of(changed, text.substring(0, 30), text + text.repeat(9), "")) {
            Files.writeString(file, damaged);
            assertThrows(IllegalArgumentException.class, () -> Pkcs12KeyVault.open(vaultFolder, masterKey), damaged);
        }
        Files.delete(file);
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> Pkcs12KeyVault.open(vaultFolder, masterKey));
        assertTrue(missing.getMessage().contains("vault.key"), missing.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void aMasterKeyComesFromTheEnvironmentOrAMountedSecretAsWell() throws IOException {
        String text = Files.readString(masterKey);
        Path vaultFolder = folder.resolve("vault");
        assertEquals(List.of(MasterKey.ofText(text + "\n").id()), Pkcs12KeyVault.masterKeyIds(vaultFolder));
        Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString("r--r-----"));
        assertThrows(IllegalArgumentException.class, () -> MasterKey.ofFile(masterKey));
        Pkcs12KeyVault.open(vaultFolder, MasterKey.ofMountedSecret(masterKey));
        for (String open : List.of("r--rw----", "r--r--r--")) {
            Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString(open));
            assertThrows(IllegalArgumentException.class, () -> MasterKey.ofMountedSecret(masterKey), open);
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
