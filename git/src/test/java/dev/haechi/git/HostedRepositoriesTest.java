package dev.haechi.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.CommitId;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedRepositoriesTest {
    private static final EnvironmentName BANK = EnvironmentName.of("demo-bank");
    private static final ServiceName WEB = ServiceName.of("web");
    @TempDir Path temp;
    private HostedRepositories repositories = new HostedRepositories(Path.of("/nonexistent"));

    @BeforeEach
    void folder() throws IOException {
        repositories = new HostedRepositories(Files.createDirectory(temp.resolve("hosted")));
    }

    @Test
    void a_part_of_an_enclosing_repository_gives_its_committed_files_alone() throws IOException {
        var git = GitCli.init(temp.resolve("estate"));
        git.commit("services/web/index.html", "committed");
        git.commit("blueprint.yaml", "kind: Blueprint");
        git.write("services/web/index.html", "not committed");
        git.write("services/web/new.html", "not committed");

        var commit = follow("./services/web").orThrow();
        var files = export(commit).orThrow();

        assertThat(files.resolve("index.html")).hasContent("committed");
        assertThat(files.toFile().list()).containsExactly("index.html");
    }

    @Test
    void the_same_content_gives_the_same_commit_and_new_content_a_child() throws IOException {
        var git = GitCli.init(temp.resolve("estate"));
        git.commit("services/web/index.html", "one");
        var first = follow("./services/web").orThrow();
        git.commit("elsewhere", "not of the service");
        assertThat(follow("./services/web").orThrow()).isEqualTo(first);

        git.commit("services/web/index.html", "two");
        var second = follow("./services/web").orThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(repositories.resolve(BANK, WEB, "main~1").orThrow()).isEqualTo(first);
        assertThat(repositories.newest(BANK, WEB, "main").orThrow()).isEqualTo(second);
    }

    @Test
    void a_repository_of_its_own_is_taken_over_with_its_history() throws IOException {
        var git = GitCli.init(temp.resolve("estate/own"));
        git.commit("a", "one");
        var tip = git.commit("a", "two");

        assertThat(follow("own").orThrow()).isEqualTo(CommitId.of(tip));
        assertThat(new GitCli(hosted()).run("log", "--oneline", "main").lines()).hasSize(2);
    }

    @Test
    void what_people_pushed_stays_until_the_source_changes_too_and_that_is_told()
            throws IOException {
        var git = GitCli.init(temp.resolve("estate"));
        git.commit("services/web/index.html", "one");
        follow("./services/web").orThrow();
        var clone = new GitCli(temp);
        clone.run("clone", "--quiet", hosted().toString(), "clone");
        var pushed = new GitCli(temp.resolve("clone")).commit("index.html", "pushed");
        new GitCli(temp.resolve("clone")).run("push", "--quiet", "origin", "main");
        assertThat(follow("./services/web").orThrow()).isEqualTo(CommitId.of(pushed));

        git.commit("services/web/index.html", "other");

        assertThat(codes(follow("./services/web"))).containsExactly(GitCode.BOTH_CHANGED);
        assertThat(repositories.newest(BANK, WEB, "main").orThrow()).isEqualTo(CommitId.of(pushed));
    }

    @Test
    void a_source_that_cannot_be_is_told_by_its_flaw() throws IOException {
        Files.createDirectories(temp.resolve("estate/plain"));
        assertThat(codes(follow("plain"))).containsExactly(GitCode.NO_REPOSITORY);
        assertThat(codes(follow("missing"))).containsExactly(GitCode.NO_REPOSITORY);
        assertThat(codes(follow("ssh://git@host/x")))
                .containsExactly(GitCode.ADDRESS_NOT_SUPPORTED);
        assertThat(codes(follow("http://127.0.0.1:9/x"))).containsExactly(GitCode.NOT_FETCHED);
        var git = GitCli.init(temp.resolve("estate/other"));
        git.run("checkout", "--quiet", "-b", "trunk");
        git.commit("a", "one");
        assertThat(codes(follow("other"))).containsExactly(GitCode.NO_BRANCH);
        git.write("sub/file", "never committed");
        assertThat(codes(follow("other/sub"))).containsExactly(GitCode.NOTHING_COMMITTED);
    }

    @Test
    void modes_and_links_within_are_kept() throws IOException {
        var git = GitCli.init(temp.resolve("estate/own"));
        git.write("bin/run.sh", "#!/bin/sh\n");
        Files.createSymbolicLink(temp.resolve("estate/own/link"), Path.of("bin/run.sh"));
        Files.setPosixFilePermissions(
                temp.resolve("estate/own/bin/run.sh"),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        var commit = git.commit("plain", "text");
        follow("own").orThrow();

        var files = export(CommitId.of(commit)).orThrow();

        assertThat(files.resolve("bin/run.sh")).isExecutable();
        assertThat(Files.isExecutable(files.resolve("plain"))).isFalse();
        assertThat(Files.readSymbolicLink(files.resolve("link"))).hasToString("bin/run.sh");
    }

    @Test
    void a_link_that_leads_out_is_refused_and_leaves_nothing() throws IOException {
        var git = GitCli.init(temp.resolve("estate/own"));
        Files.createSymbolicLink(temp.resolve("estate/own/link"), Path.of("../../secret"));
        var commit = git.commit("plain", "text");
        follow("own").orThrow();

        assertThat(codes(export(CommitId.of(commit)))).containsExactly(GitCode.LINK_LEADS_OUT);
        assertThat(temp.resolve("export")).doesNotExist();
    }

    @Test
    void a_name_with_dots_and_slashes_stays_below_the_folder_of_all() throws IOException {
        var git = GitCli.init(temp.resolve("estate/own"));
        git.commit("a", "one");
        var odd = ServiceName.of("a/../../../escaped");

        repositories.follow(BANK, odd, source("own"), temp.resolve("estate"), Optional.empty());

        assertThat(temp.resolve("escaped.git")).doesNotExist();
        assertThat(repositories.newest(BANK, odd, "main").problems()).isEmpty();
    }

    private Path hosted() {
        return new RepositoryFolders(temp.resolve("hosted")).folder(BANK, WEB);
    }

    private Result<CommitId> follow(String location) {
        Optional<Secret> none = Optional.empty();
        return repositories.follow(BANK, WEB, source(location), temp.resolve("estate"), none);
    }

    private Result<Path> export(CommitId commit) {
        return repositories.export(BANK, WEB, commit, temp.resolve("export"));
    }

    private static ImageSource.Built source(String location) {
        return new ImageSource.Built(location, "main", "Dockerfile", Optional.empty());
    }

    private static List<Object> codes(Result<?> result) {
        return result.problems().stream().<Object>map(Problem::code).toList();
    }
}
