package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a cluster and a folder of its own. */
abstract class OnBench {
    @TempDir Path folder;
    Bench bench;

    @BeforeEach
    void a_cluster() {
        bench = new Bench(folder);
    }

    @AfterEach
    void ends() {
        bench.close();
    }

    /** These faults and no others are told; with none the kubeconfig is ready. */
    static void isTold(KubeconfigExamination found, String... codes) {
        assertThat(Bench.codes(found.problems()))
                .as(found.problems().toString())
                .containsExactly(codes);
        assertThat(found.ready()).isEqualTo(codes.length == 0);
    }
}
