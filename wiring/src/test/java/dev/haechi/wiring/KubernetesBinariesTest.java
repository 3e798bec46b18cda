package dev.haechi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.KubernetesSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KubernetesBinariesTest {
    @Test
    void the_version_that_blueprints_may_ask_for_can_be_built() {
        var binaries = KubernetesBinaries.ofThisMachine(Path.of("/"), _ -> "");

        assertThat(binaries.versions()).contains(KubernetesSpec.VERSION);
    }
}
