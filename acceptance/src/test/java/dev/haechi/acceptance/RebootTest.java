package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A reboot leaves the disk and nothing else: what it takes is taken here, behind Haechi's back. */
@AcceptanceTest
class RebootTest {
    private static final Duration AFTER_BOOT = Duration.ofSeconds(90);

    @Test
    void everything_comes_back_by_itself_with_its_data(Bank bank) {
        var shell = bank.shell();
        shell.must(
                "$CURL -f -X POST -H 'Content-Type: application/json' -H 'Idempotency-Key: before-the-reboot'"
                        + " -d '{\"from\":\"1001\",\"to\":\"1002\",\"amount\":4711}' $URL/api/transfers");
        var balance = shell.must("$CURL -f $URL/api/accounts/1001");

        shutDown(bank);
        assertThat(bank.answers()).isFalse();
        // What the unit that `haechi server --install` writes starts at boot.
        shell.must("setsid --fork $HAECHI server --foreground > $HAECHI_HOME/boot.log 2>&1");

        bank.mustAnswer(AFTER_BOOT);
        assertThat(shell.must("$CURL -f $URL/api/accounts/1001")).isEqualTo(balance);
        var probe = shell.run(Shell.USUAL, "$HAECHI probe --env $BANK");
        assertThat(probe.exit()).as(probe.everything()).isZero();
    }

    private static void shutDown(Bank bank) {
        var shell = bank.shell();
        shell.must("kill -9 $(cat $HAECHI_HOME/run/worker.pid)");
        shell.must("pkill -9 -s $(head -1 $HAECHI_HOME/postgres/data/postmaster.pid)");
        shell.must("pkill -9 -f $HAECHI_HOME || test $? = 1");
        shell.must(
                "find /sys/fs/cgroup -path \"*/haechi-$BANK/*\" -name cgroup.procs"
                        + " | xargs cat 2> /dev/null | sort -u | xargs -r kill -9; true");
        shell.must(
                "for one in $(ip netns list | grep -o \"^hc-$BANK[.][^ ]*\"); do"
                        + " ip netns pids $one | xargs -r kill -9; ip netns delete $one; done");
        shell.must(
                "cut -d ' ' -f 2 /proc/self/mounts"
                        + " | grep -E \"/mounts/$BANK/|/builds/$BANK/|$HAECHI_HOME/containers/storage\""
                        + " | sort -r | xargs -r umount -l");
        shell.must(
                "run=$(grep -oE '/run/haechi/[0-9a-f]+' $HAECHI_HOME/containers/settings/storage.conf);"
                        + " rm -rf $run /dev/shm/haechi-${run##*/}-* /run/haechi/local/hc-$BANK*");
    }
}
