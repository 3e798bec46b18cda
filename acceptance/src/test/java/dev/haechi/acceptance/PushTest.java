package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The server's doors, as developers, forges and auditors use them. */
@AcceptanceTest
class PushTest {
    private static final Duration RUN = Duration.ofMinutes(1);
    private static final String API = "http://127.0.0.1:$SERVER/api/environments/$BANK";

    @Test
    void a_push_is_served_and_the_run_tells_who_pushed(Bank bank) {
        token(bank, "kim");
        var shell = bank.shell();
        shell.must("rm -rf pushed && " + git("kim", "clone -q " + repository() + " pushed"));
        shell.must("sed -i 's|<title>[^<]*|<title>Demo Bank pushed|' pushed/public/index.html");
        shell.must(
                "git -C pushed -c user.name=kim -c user.email=kim@bank.example commit -qam pushed");

        shell.must("cd pushed && " + git("kim", "push -q"));

        var page =
                Eventually.within(
                        RUN,
                        () -> shell.must("$CURL $URL/"),
                        text -> text.contains("Demo Bank pushed"));
        assertThat(page).contains("<title>Demo Bank pushed</title>");
        assertThat(shell.must("$HAECHI status --env $BANK")).contains(" kim ");
        assertThat(shell.must("$HAECHI audit list --env $BANK")).contains("kim");
    }

    @Test
    void whoever_may_not_push_or_has_no_token_is_refused(Bank bank) {
        token(bank, "park");
        var shell = bank.shell();
        shell.must("rm -rf read && " + git("park", "clone -q " + repository() + " read"));
        shell.must(
                "git -C read -c user.name=p -c user.email=p@bank.example commit -q --allow-empty -m no");

        var push = shell.run(Shell.USUAL, "cd read && " + git("park", "push -q"));
        var nobody = shell.run(Shell.USUAL, "git clone -q " + repository() + " nobody < /dev/null");

        assertThat(push.exit()).as(push.everything()).isNotZero();
        assertThat(nobody.exit()).as(nobody.everything()).isNotZero();
        assertThat(shell.must("curl -s -o /dev/null -w '%{http_code}' " + API + "/runs"))
                .isEqualTo("401");
        assertThat(
                        shell.must(
                                "curl -s -o /dev/null -w '%{http_code}' -H \"Authorization: Bearer $(cat park.token)\" "
                                        + API
                                        + "/runs"))
                .isEqualTo("200");
    }

    private static void token(Bank bank, String person) {
        bank.shell()
                .must(
                        "umask 077; $HAECHI token create --env $BANK --person %1$s --for 1h > %1$s.token"
                                .formatted(person));
    }

    private static String repository() {
        return "http://127.0.0.1:$SERVER/git/$BANK/web.git";
    }

    /** The token stays in its file. */
    private static String git(String person, String command) {
        return "GIT_TERMINAL_PROMPT=0 git -c credential.helper=\"!echo username=%1$s; echo password=\\$(cat $FOLDER/%1$s.token) #\" %2$s"
                .formatted(person, command);
    }
}
