package dev.haechi.binaries.testing;

import dev.haechi.kubernetes.distribution.BuildRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A build in a process of its own, to be killed: prints what it tells. */
public final class LoneBuild {
    private LoneBuild() {}

    /** Builds the small tools of the folder that is the only argument. */
    public static void main(String[] arguments) {
        var tools = new SmallTools(Path.of(arguments[0]));
        var watch =
                new WatchedBuild(
                        line -> {
                            System.out.println(line);
                            System.out.flush();
                        });
        tools.binaries().build(new BuildRequest("1.2", Optional.empty()), watch).orThrow();
    }

    /** Starts one with the class path of this process. */
    public static Process start(SmallTools tools) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoneBuild.class.getName(),
                                tools.root().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
