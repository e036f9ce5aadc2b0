package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.keycloak.KeycloakDistribution;
import io.counterfoil.devservers.postgres.PostgresAddress;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.sandbox.process.DataFolder;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.sandbox.process.Progress;
import io.counterfoil.sandbox.process.SandboxException;
import io.counterfoil.sandbox.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One installation on this machine: its data folder, ports, secrets and parts. Whoever needs the address or the password of a
 * part asks here.
 *
 * @param programs the folder with what was built
 */
public record Sandbox(Path programs, DataFolder data, Ports ports, Tls tls, Secrets secrets) {

    /** Shared by all who compute fingerprints of documents. */
    static final String FINGERPRINT_SECRET = "fingerprint-secret";

    /** Opens the installation whose data are in {@code data}; nothing is created before {@link #up}. */
    public static Sandbox open(Path programs, Path data) throws IOException {
        DataFolder folder = new DataFolder(data);
        return new Sandbox(
                programs.toAbsolutePath().normalize(),
                folder,
                Ports.load(portsFile(folder)),
                Tls.load(folder.path()),
                new Secrets(folder.path().resolve("secrets")));
    }

    /** Starts what does not run, as it is remembered. */
    public void up(Progress progress) throws IOException {
        up(Wishes.NONE, progress);
    }

    /**
     * Starts what does not run.
     *
     * @return this installation as it now is
     */
    public Sandbox up(Wishes wishes, Progress progress) throws IOException {
        KeptContracts.requireOfThisBuild(this);
        data.create();
        Ports wanted = ports.with(wishes.portBase(), wishes.ports());
        Tls transport = wishes.tls() == null ? tls : tls.switched(wishes.tls());
        boolean signer = wishes.signer() == null ? externalSigning().isOn() : wishes.signer();
        boolean observed = wishes.observe() == null ? observing().isOn() : wishes.observe();
        if (observed) {
            PrometheusPart.requireInstalled();
        }
        if (supervisor(progress).anyRuns()) {
            requireUnchanged("ports", wanted.equals(ports));
            requireUnchanged("TLS", transport.isOn() == tls.isOn());
            requireUnchanged("the signer", signer == externalSigning().isOn());
            requireUnchanged("observing", observed == observing().isOn());
        }
        wanted.save(portsFile(data));
        externalSigning().require(signer);
        observing().require(observed);
        transport.save(parts().stream().map(Part::name).toList());
        Sandbox changed = new Sandbox(programs, data, wanted, transport, secrets);
        changed.supervisor(progress).up();
        return changed;
    }

    private static void requireUnchanged(String what, boolean unchanged) {
        if (!unchanged) {
            throw new SandboxException(what + " can only be switched while nothing runs; ./counterfoil down first");
        }
    }

    KeptSwitch externalSigning() {
        return new KeptSwitch(data.path().resolve("signing"), "external", "in the service");
    }

    /** Whether Prometheus and a collector of traces run beside. */
    KeptSwitch observing() {
        return new KeptSwitch(data.path().resolve("observing"), "observed", "unobserved");
    }

    /** What the collector of traces keeps. */
    public Path spans() {
        return folder(TracesPart.NAME).resolve("spans.jsonl");
    }

    public Supervisor supervisor(Progress progress) {
        return new Supervisor(data, parts(), ports::of, progress);
    }

    public List<Part> parts() {
        return Parts.of(this);
    }

    /** The folder of one part, or another folder below the data folder. */
    public Path folder(String name) {
        return data.path().resolve(name);
    }

    /** Whoever has the files of the business calendar puts them there, such as 2026.json; until then no year is published. */
    Path calendars() throws IOException {
        return Files.createDirectories(folder("calendars"));
    }

    /** Where a part that speaks HTTP is reached. */
    public String url(String part) {
        return tls.httpScheme() + "://" + Loopback.HOST + ":" + ports.of(part);
    }

    public PostgresAddress postgres() {
        return new PostgresAddress(ports.of("postgres"), tls.authority());
    }

    /** How to reach the chain. */
    public NodeSettings node() {
        return NodeSettings.of(List.of(peer()), tls.chainDirectory());
    }

    /** The chain's node as host:port. */
    public String peer() {
        return Loopback.HOST + ":" + ports.of("devnode");
    }

    /** Where the contracts are; written when the chain is first ready. */
    public Path deploymentFile() {
        return folder("chain").resolve("deployment.json");
    }

    /** Ids of the participants that every installation has. */
    KeptIds participants() {
        return new KeptIds(folder("chain"));
    }

    /** The two that operate the platform: what they do, they do together. */
    public List<UUID> operators() throws IOException {
        return List.of(participants().of("operator"), participants().of("second-operator"));
    }

    /** The vault that the service signs with and seals its audit trail under; whoever may read the installation's secrets can open it. */
    public VaultFolder serviceVault() throws IOException {
        return new VaultFolder(
                VaultFolder.SERVICE, folder("vaults").resolve(VaultFolder.SERVICE), secrets.file("vault-master-key"));
    }

    /** The vault that a gateway seals its audit trail under; nobody signs with it. */
    public VaultFolder gatewayVault(Gateway gateway) throws IOException {
        return vault(gateway.service());
    }

    VaultFolder bankVault(String bank) throws IOException {
        return vault(bank);
    }

    private VaultFolder vault(String owner) throws IOException {
        return new VaultFolder(owner, folder("vaults").resolve(owner), secrets.file("vault-master-key-" + owner));
    }

    public List<VaultFolder> vaults() throws IOException {
        List<VaultFolder> vaults = new ArrayList<>();
        vaults.add(serviceVault());
        for (Gateway gateway : Gateway.ALL) {
            for (String bank : gateway.banks()) {
                vaults.add(bankVault(bank));
            }
            vaults.add(gatewayVault(gateway));
        }
        return vaults;
    }

    /** The newest head of the audit trail, as the service itself remembers it. */
    public Path auditWitness() {
        return folder("vaults").resolve("audit.witness");
    }

    /** The newest head of the trail of a gateway. */
    public Path gatewayAuditWitness(Gateway gateway) {
        return folder("vaults").resolve(gateway.service() + "-audit.witness");
    }

    /** The newest head of the trail of the workflow. */
    Path workflowAuditWitness() {
        return folder("vaults").resolve("workflow-audit.witness");
    }

    /** A service as Quarkus packages it: copied by the script, or, for tests, where its module built it. */
    Path quarkusJar(String module) {
        Path copied = programs.resolve(module).resolve("quarkus-run.jar");
        return Files.exists(copied) ? copied : programs.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Keycloak's distribution: linked by the script, or, for tests, where Maven put it. */
    Path keycloakArchive() throws IOException {
        String name = KeycloakDistribution.archiveName();
        Path linked = programs.resolve(name);
        return Files.exists(linked)
                ? linked
                : programs.resolve("dev-servers/target/keycloak").resolve(name);
    }

    private static Path portsFile(DataFolder data) {
        return data.path().resolve("ports.properties");
    }
}
