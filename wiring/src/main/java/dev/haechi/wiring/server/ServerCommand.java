package dev.haechi.wiring.server;

import dev.haechi.store.home.ServiceAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs the server: without privileges, and small. */
public final class ServerCommand {
    /** One compiler, one collector thread, small stacks and caches: it mostly waits. */
    private static final List<String> SMALL =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms24m",
                    "-Xmx192m",
                    "-Xss384k",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:ReservedCodeCacheSize=40m",
                    "-XX:MaxMetaspaceSize=128m",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr");

    private ServerCommand() {}

    /**
     * The command line, as the service account when we are root. The state folder, the address and
     * the rest come from the environment.
     *
     * @param classpath of the server, which the account can read
     */
    public static List<String> of(Path java, String classpath) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(SMALL);
        command.addAll(List.of("-cp", classpath, "dev.haechi.server.Main"));
        return ServiceAccount.command(command);
    }
}
