package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.openssl.PEMParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Job's script, run as the Job runs it, with this machine's OpenSSL. */
class ChainFilesTest {

    @TempDir
    private static Path files;

    @BeforeAll
    static void make() throws Exception {
        JsonNode script = Overlay.PROD
                .manifests()
                .ofKind("ConfigMap")
                .filter(map -> Manifests.nameOf(map).startsWith("chain-script-"))
                .findFirst()
                .orElseThrow();
        Path file = Files.createTempFile("make-chain-files", ".sh");
        Files.writeString(file, script.at("/data/make-chain-files.sh").asText());
        Process process = new ProcessBuilder("sh", file.toString(), files.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the script does not end");
        assertEquals(0, process.exitValue());
        Files.delete(file);
    }

    @Test
    void eachNodeAndTheClientsHaveACertificateOfTheAuthority() throws Exception {
        X509Certificate authority = TlsFiles.read(files.resolve("ca.crt"));
        authority.verify(authority.getPublicKey());
        for (String name : List.of("ssl-0", "ssl-1", "ssl-2", "ssl-3", "sdk")) {
            TlsFiles one =
                    new TlsFiles(files.resolve("ca.crt"), files.resolve(name + ".crt"), files.resolve(name + ".key"));
            TlsFiles.read(one.certificate()).verify(authority.getPublicKey());
            one.context(); // the key is PKCS#8 and fits its certificate
        }
        assertFalse(Files.exists(files.resolve("ca.key")), "the authority's key outlives its use");
    }

    @Test
    void theGenesisNamesTheFourNodesByTheirKeys() throws Exception {
        String genesis = Files.readString(files.resolve("config.genesis"));
        Matcher members = Pattern.compile("node\\.(\\d)=([0-9a-f]{128}): 1").matcher(genesis);
        X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
        int count = 0;
        while (members.find()) {
            byte[] point =
                    curve.getG().multiply(key(members.group(1))).normalize().getEncoded(false);
            assertArrayEquals(java.util.HexFormat.of().parseHex("04" + members.group(2)), point);
            count++;
        }
        assertEquals(4, count);
        assertTrue(
                genesis.contains("is_serial_execute=true"),
                "the contracts count on it (docs/adr/0001, the deployment check)");
    }

    @Test
    void theFilesBecomeTheTwoSecretsThatPodsMount() throws IOException {
        Manifests secrets = Manifests.of(Kustomize.prepared().render(files));
        Manifests prod = Overlay.PROD.manifests();
        JsonNode client = secrets.the("Secret", "chain-client").path("data");
        for (String file : List.of("ca.crt", "sdk.crt", "sdk.key")) { // what the SDK looks for
            assertTrue(client.has(file), file);
        }
        JsonNode nodes = secrets.the("Secret", "chain-nodes").path("data");
        List<String> wanted = prod.workloads().stream()
                .filter(workload -> workload.podLabels().containsKey("counterfoil.io/part"))
                .flatMap(workload -> workload.pod().path("volumes").findValuesAsText("key").stream())
                .distinct()
                .toList();
        assertEquals(14, wanted.size(), wanted.toString());
        wanted.forEach(key -> assertTrue(nodes.has(key), key));
        assertEquals(14, nodes.size());
    }

    private static BigInteger key(String node) throws IOException {
        try (PEMParser pem = new PEMParser(Files.newBufferedReader(files.resolve("node-" + node + ".pem")))) {
            PrivateKeyInfo info = (PrivateKeyInfo) pem.readObject();
            return ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
        }
    }
}
