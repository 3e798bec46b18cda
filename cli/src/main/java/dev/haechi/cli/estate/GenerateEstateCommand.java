package dev.haechi.cli.estate;

import dev.haechi.app.estate.Estate;
import dev.haechi.app.estate.EstateSize;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.model.json.LandscapeJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code haechi generate estate > l.json}: a landscape to measure with, in its documented JSON form
 * whatever {@code --output} says.
 */
@Command(name = "estate")
public final class GenerateEstateCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--vpcs", paramLabel = "N", descriptionKey = "estate.vpcs")
    int vpcs = EstateSize.L.vpcs();

    @Option(names = "--subnets", paramLabel = "N", descriptionKey = "estate.subnets")
    int subnets = EstateSize.L.subnets();

    @Option(names = "--instances", paramLabel = "N", descriptionKey = "estate.instances")
    int instances = EstateSize.L.instances();

    @Option(names = "--groups", paramLabel = "N", descriptionKey = "estate.groups")
    int groups = EstateSize.L.groups();

    @Option(names = "--rules", paramLabel = "N", descriptionKey = "estate.rules")
    int rules = EstateSize.L.rules();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "estate.seed")
    long seed = 1;

    public GenerateEstateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var size = new EstateSize(vpcs, subnets, instances, groups, rules);
        return shell.answer(size.checked(), this::write);
    }

    private int write(EstateSize size) {
        shell.console().out().print(LandscapeJson.write(Estate.of(size, seed)));
        return ExitCode.FINE.number();
    }
}
