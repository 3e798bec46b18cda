package dev.haechi.git.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The machine's own git in a folder, with nobody's configuration.
 *
 * @param folder to run in
 */
public record GitCli(Path folder) {

    /** What a command printed, and how it ended. */
    public record Ended(int exit, String output) {}

    /** A new repository on branch {@code main}. */
    public static GitCli init(Path folder) throws IOException {
        Files.createDirectories(folder);
        var git = new GitCli(folder);
        git.run("init", "--quiet", "--initial-branch=main");
        return git;
    }

    /** Writes a file and commits everything; the commit's name. */
    public String commit(String path, String content) throws IOException {
        write(path, content);
        run("add", "--all");
        run("commit", "--quiet", "--message", "Change " + path);
        return run("rev-parse", "HEAD");
    }

    /** Writes a file and commits nothing. */
    public void write(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }

    /** Runs a command that has to work; what it printed. */
    public String run(String... arguments) throws IOException {
        var ended = tried(arguments);
        assertThat(ended.exit()).as(String.join(" ", arguments) + "\n" + ended.output()).isZero();
        return ended.output();
    }

    /** Runs a command that may fail. */
    public Ended tried(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of("git", "-c", "user.name=kim", "-c", "user.email=kim@bank.example"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
