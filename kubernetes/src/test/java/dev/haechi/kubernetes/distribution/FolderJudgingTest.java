package dev.haechi.kubernetes.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.distribution.BinarySeen.Program;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class FolderJudgingTest {
    private static final BinaryWanted KUBELET =
            new BinaryWanted("kubelet", "1.36.3", "k8s.io/kubernetes/cmd/kubelet", true);
    private static final BinaryWanted ETCD =
            new BinaryWanted("etcd", "3.6.16", "go.etcd.io/etcd/server/v3", false);

    @Test
    void any_release_of_the_minor_version_will_do() {
        assertThat(judge("1.36.0", "3.6.16").orThrow().binaries())
                .containsEntry("kubelet", "1.36.0")
                .containsEntry("etcd", "3.6.16");
        assertThat(judge("1.3.36", "3.6.16").problems())
                .containsExactly(
                        Problem.of(
                                DistributionCode.WRONG_VERSION, "/bin/kubelet", "1.3.36", "1.36"));
        assertThat(judge("1.365.0", "3.6.16").problems()).hasSize(1);
    }

    @Test
    void a_version_of_others_is_told_and_not_judged() {
        assertThat(judge("1.36.3", "3.5.0").orThrow().binaries()).containsEntry("etcd", "3.5.0");
        assertThat(judge("1.36.3", "").orThrow().binaries()).containsEntry("etcd", "");
    }

    @Test
    void a_version_of_kubernetes_that_nothing_tells_is_not_taken_for_the_right_one() {
        assertThat(judge("", "3.6.16").problems())
                .containsExactly(
                        Problem.of(DistributionCode.VERSION_UNKNOWN, "/bin/kubelet", "1.36"));
    }

    private static Result<Distribution> judge(String kubelet, String etcd) {
        var seen = new LinkedHashMap<BinaryWanted, BinarySeen>();
        seen.put(KUBELET, new Program(kubelet));
        seen.put(ETCD, new Program(etcd));
        return new FolderJudging("1.36", "/bin").judge(seen);
    }
}
