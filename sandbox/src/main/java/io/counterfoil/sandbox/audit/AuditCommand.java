package io.counterfoil.sandbox.audit;

import picocli.CommandLine.Command;

/** {@code ./counterfoil audit} */
@Command(
        name = "audit",
        description = "Looks into the audit trails of the services, and sets a witness back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, RepairWitnessCommand.class})
public final class AuditCommand {}
