package io.counterfoil.sandbox.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.k8s.Monitoring;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.sandbox.process.SandboxException;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's Prometheus, with the alert rules that a cluster has; only with {@code up --observe}. */
record PrometheusPart(Sandbox sandbox) implements Part {

    static final String NAME = "prometheus";

    /** Names of the jobs are those of a cluster's Services: rules and dashboards name them. */
    private static final Map<String, List<String>> PARTS_OF_JOB = partsOfJob();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, List<String>> partsOfJob() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("receivables-service", List.of(ReceivablesServicePart.NAME));
        parts.put("bank-gateway", Gateway.ALL.stream().map(Gateway::part).toList());
        parts.put("financing-workflow", List.of(WorkflowPart.NAME));
        parts.put("portal", List.of(PortalPart.NAME));
        return parts;
    }

    /** @throws SandboxException when this machine has no Prometheus */
    static Path requireInstalled() {
        return Monitoring.program(NAME)
                .orElseThrow(
                        () -> new SandboxException(
                                "up --observe needs the program prometheus, which is not on the path: apt-get install --no-install-recommends prometheus"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.PAGE;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME);
    }

    /** It says of what is not there yet that it is not there. */
    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.url(NAME);
    }

    @Override
    public Launch launch() throws IOException {
        Path folder = sandbox.folder(NAME);
        PrivateFiles.createDirectory(folder);
        write(folder.resolve("rules.yml"), Monitoring.alertRules());
        write(folder.resolve("prometheus.yml"), JSON.writeValueAsString(configuration()));
        List<String> command = new ArrayList<>(List.of(
                requireInstalled().toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--storage.tsdb.retention.time=7d",
                "--storage.tsdb.retention.size=512MB",
                "--web.listen-address=" + Loopback.HOST + ":" + sandbox.ports().of(NAME),
                "--log.level=warn"));
        TlsFiles own = sandbox.tls().of(NAME);
        if (own != null) {
            write(folder.resolve("web.yml"), JSON.writeValueAsString(tls(own)));
            command.add("--web.config.file=" + folder.resolve("web.yml"));
        }
        return new Launch(command, Map.of());
    }

    /** Every JSON text is YAML. */
    private static void write(Path file, String text) throws IOException {
        PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode configuration() {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("global").put("scrape_interval", "5s").put("evaluation_interval", "5s");
        all.putArray("rule_files").add("rules.yml");
        ArrayNode jobs = all.putArray("scrape_configs");
        PARTS_OF_JOB.forEach((job, parts) -> jobs.add(scrape(job, parts)));
        return all;
    }

    private ObjectNode scrape(String job, List<String> parts) {
        ObjectNode scrape = JSON.createObjectNode()
                .put("job_name", job)
                .put("metrics_path", "/q/metrics")
                .put("scheme", sandbox.tls().httpScheme());
        Path authority = sandbox.tls().authority();
        if (authority != null) {
            scrape.putObject("tls_config").put("ca_file", authority.toString());
        }
        ArrayNode targets = scrape.putArray("static_configs").addObject().putArray("targets");
        parts.forEach(
                part -> targets.add(Loopback.HOST + ":" + sandbox.ports().of(QuarkusLaunch.managementPort(part))));
        return scrape;
    }

    private static ObjectNode tls(TlsFiles own) {
        ObjectNode web = JSON.createObjectNode();
        web.putObject("tls_server_config")
                .put("cert_file", own.certificate().toString())
                .put("key_file", own.key().toString());
        return web;
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/-/ready");
    }
}
