package io.counterfoil.sandbox.keys;

import picocli.CommandLine.Command;

/** {@code ./counterfoil keys} */
@Command(
        name = "keys",
        description = "Lists and replaces the signing keys of participants and the master keys of vaults.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListKeysCommand.class,
            RotateKeyCommand.class,
            RotateMasterKeysCommand.class,
            AddMasterKeyCommand.class,
            RetireMasterKeysCommand.class
        })
public final class KeysCommand {}
