package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.logs.LogLine;
import dev.haechi.app.logs.Logs;
import dev.haechi.app.logs.LogsCode;
import dev.haechi.delivery.rollout.RolloutStep;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final InstanceId FIRST = InstanceId.of("web-1");
    private static final InstanceId SECOND = InstanceId.of("web-2");

    @TempDir Path temp;
    private final Verbs verbs = new Verbs();

    @Test
    void the_last_lines_of_every_replica_name_the_replica() throws IOException {
        var bank = KnownBank.dev(temp);
        start(bank, FIRST);
        List.of("one", "two", "three").forEach(line -> verbs.runtime.print(FIRST, line));

        var answer = logs().last(Verbs.OPERATOR, bank.name(), KnownBank.WEB, 2).orThrow();

        assertThat(answer.lines())
                .containsExactly(new LogLine("web-1", "two"), new LogLine("web-1", "three"));
    }

    @Test
    void replicas_are_followed_whichever_they_are_at_the_time() throws IOException {
        var bank = KnownBank.dev(temp);
        start(bank, FIRST);
        verbs.runtime.print(FIRST, "before");
        var lines = new ArrayList<LogLine>();

        try (var _ =
                logs().follow(Verbs.OPERATOR, bank.name(), KnownBank.WEB, 1, lines::add)
                        .orThrow()) {
            start(bank, SECOND);
            verbs.runtime.print(SECOND, "later");
            verbs.runtime.crash(bank.name(), FIRST);
            verbs.runtime.print(FIRST, "from nobody");
        }
        verbs.runtime.print(SECOND, "unread");

        assertThat(lines)
                .containsExactly(new LogLine("web-1", "before"), new LogLine("web-2", "later"));
    }

    @Test
    void what_is_not_there_is_said() throws IOException {
        var bank = KnownBank.dev(temp);

        assertThat(Verbs.codes(logs().last(Verbs.OPERATOR, bank.name(), KnownBank.WEB, 9)))
                .containsExactly(LogsCode.NO_REPLICA);
        assertThat(Verbs.codes(logs().build(Verbs.OPERATOR, bank.name(), KnownBank.WEB, "")))
                .containsExactly(LogsCode.NO_BUILD);
        assertThat(Verbs.codes(logs().last(Verbs.OPERATOR, bank.name(), ServiceName.of("wbe"), 9)))
                .containsExactly(DeliveryCode.NO_SUCH_SERVICE);
    }

    private Logs logs() {
        return new Logs(Verbs.GATE, Verbs.KNOWN, verbs.runtime, Verbs.noLogs());
    }

    private void start(KnownBank bank, InstanceId slot) {
        var setting = Intended.of(bank.record()).orThrow().setting();
        var workload = setting.workload(KnownBank.WEB).orElseThrow();
        var revision =
                verbs.deliveries()
                        .revision(setting, workload, Verbs.image(bank.follow()))
                        .orThrow();
        verbs.runtime.apply(
                new RolloutStep.Start(
                        revision, List.of(new Slot(slot, revision.slots().getFirst().address()))));
    }
}
