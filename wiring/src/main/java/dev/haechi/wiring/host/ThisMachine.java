package dev.haechi.wiring.host;

import dev.haechi.app.doctor.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks the operating system. Starts short commands where the system has no file to read. */
public final class ThisMachine implements Host {
    private static final long PATIENCE_SECONDS = 5;

    private final Path home;

    /**
     * The machine of this process.
     *
     * @param home folder of Haechi's state; need not exist yet
     */
    public ThisMachine(Path home) {
        this.home = home.toAbsolutePath();
    }

    @Override
    public String kernel() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    @Override
    public String java() {
        return Runtime.version().toString();
    }

    @Override
    public boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    @Override
    public boolean debian() {
        return find("apt-get").isPresent();
    }

    @Override
    public Optional<String> find(String command) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
    }

    /** Reads dpkg's status by its own command; packages without one give nothing. */
    @Override
    public Optional<String> version(String debianPackage) {
        return output(List.of("dpkg-query", "-W", "-f", "${Version}", debianPackage))
                .filter(version -> !version.isBlank());
    }

    @Override
    public boolean succeeds(List<String> command) {
        return output(command).isPresent();
    }

    @Override
    public long freeMebibytes() {
        Path existing = home;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell the free space at " + existing, e);
        }
    }

    @Override
    public long availableMebibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return Runtime.getRuntime().maxMemory() >> 20;
        }
    }

    /** Standard output of a command that ended with 0 in time. */
    private static Optional<String> output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? Optional.of(
                            new String(
                                    process.getInputStream().readAllBytes(),
                                    StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
