package dev.haechi.cli;

import dev.haechi.cli.output.Console;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code (design: 0, 1, 2, 3, 4 or 64). */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int exitCode = CommandTree.run(console, arguments);
        console.flush();
        System.exit(exitCode);
    }
}
