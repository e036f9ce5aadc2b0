package io.counterfoil.sandbox.audit;

import picocli.CommandLine.Command;

/** {@code ./counterfoil audit} */
@Command(
        name = "audit",
        description = "Looks into the audit trail of the receivables service, and sets its witness back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, RepairWitnessCommand.class})
public final class AuditCommand {}
