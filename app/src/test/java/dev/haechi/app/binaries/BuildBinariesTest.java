package dev.haechi.app.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.progress.Progress;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildBinariesTest {
    private final BuildBinaries building = new BuildBinaries(InMemoryDistributions.empty());

    @Test
    void the_newest_version_is_built_and_each_binary_is_told_with_its_seconds() {
        var told = new ArrayList<String>();

        var answer = building.run("", "", telling(told, Language.ENGLISH)).orThrow();

        assertThat(answer.version()).isEqualTo("1.36");
        assertThat(answer.folder()).isEqualTo("/cache/1.36");
        assertThat(answer.binaries())
                .containsExactly(new BinariesAnswer.Binary("kubelet", "1.36.3"));
        assertThat(told)
                .containsExactly(
                        "building kubelet (1 of 1)",
                        "k8s.io/kubernetes/cmd/kubelet",
                        "kubelet is built (1 of 1, 84 s)");
    }

    @Test
    void a_version_and_a_folder_are_taken_as_they_are_given() {
        var told = new ArrayList<String>();

        var answer = building.run("1.35", "/srv/k", telling(told, Language.KOREAN)).orThrow();

        assertThat(answer.folder()).isEqualTo("/srv/k");
        assertThat(told).contains("kubelet 빌드함(1개 중 1번째, 84초)");
        assertThat(building.run("1.20", "", Progress.silent()).problems())
                .containsExactly(
                        Problem.of(DistributionCode.NO_SUCH_VERSION, "1.20", "1.36, 1.35"));
    }

    private static Progress telling(List<String> told, Language language) {
        return new Progress() {
            @Override
            public void step(Message what) {
                told.add(language.say(what));
            }

            @Override
            public void detail(String what) {
                told.add(what);
            }
        };
    }
}
