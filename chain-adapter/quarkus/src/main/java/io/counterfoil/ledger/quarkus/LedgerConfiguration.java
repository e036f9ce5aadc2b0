package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.BlockReader;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.ledger.fisco.NodeSettings;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Everything under {@code counterfoil.ledger}, with its defaults; the README says what each is for. */
@Singleton
class LedgerConfiguration {

    private static final String PREFIX = "counterfoil.ledger.";

    private final Config config;

    LedgerConfiguration(Config config) {
        this.config = config;
    }

    Path deployment() {
        return config.getValue(PREFIX + "deployment", Path.class);
    }

    /** Chain and group are those of the deployment unless something else is set; what differs from it is refused then. */
    NodeSettings node(Deployment deployment) {
        List<String> peers = config.getValues(PREFIX + "peers", String.class);
        NodeSettings usual =
                NodeSettings.of(peers, optional("tls-directory", Path.class).orElse(null));
        return usual.ofGroup(
                        optional("chain", String.class).orElse(deployment.chainId()),
                        optional("group", String.class).orElse(deployment.groupId()))
                .withInFlightMax(optional("in-flight-max", Integer.class).orElse(usual.inFlightMax()))
                .waiting(
                        optional("answer-within", Duration.class).orElse(usual.answerWithin()),
                        optional("place-within", Duration.class).orElse(usual.placeWithin()));
    }

    SubmitterSettings submitter(SettledBy settledBy) {
        SubmitterSettings usual = settledBy == SettledBy.RECEIPT
                ? SubmitterSettings.settlingOnReceipt()
                : SubmitterSettings.settledByProjector();
        return usual.withUnsettledMax(optional("unsettled-max", Integer.class).orElse(usual.unsettledMax()))
                .withPipelineBlocks(optional("pipeline-blocks", Integer.class).orElse(usual.pipelineBlocks()))
                .withAdoptAfter(optional("adopt-after", Duration.class).orElse(usual.adoptAfter()));
    }

    /** Of the tables that Flyway makes from {@code io/counterfoil/ledger/journal}: its default schema. */
    String journalSchema() {
        return config.getOptionalValue("quarkus.flyway.default-schema", String.class)
                .orElse("");
    }

    BlockReader.Settings reader() {
        BlockReader.Settings usual = BlockReader.Settings.usual();
        return new BlockReader.Settings(
                optional("reader.poll-every", Duration.class).orElse(usual.pollEvery()),
                optional("reader.ahead-max", Integer.class).orElse(usual.aheadMax()),
                optional("reader.fetch-within", Duration.class).orElse(usual.fetchWithin()),
                optional("reader.retry-first", Duration.class).orElse(usual.retryFirst()),
                optional("reader.retry-max", Duration.class).orElse(usual.retryMax()));
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        return config.getOptionalValue(PREFIX + name, type);
    }
}
