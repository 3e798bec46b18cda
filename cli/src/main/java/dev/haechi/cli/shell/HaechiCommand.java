package dev.haechi.cli.shell;

import dev.haechi.cli.output.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code haechi}: holds what every command takes. The texts are in the bundle {@code Usage}. */
@Command(
        name = "haechi",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true)
public final class HaechiCommand {

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            descriptionKey = "lang",
            scope = ScopeType.INHERIT)
    String lang = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            descriptionKey = "output",
            scope = ScopeType.INHERIT)
    Format output = Format.TEXT;
}
