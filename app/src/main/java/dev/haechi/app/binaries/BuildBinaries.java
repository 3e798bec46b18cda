package dev.haechi.app.binaries;

import dev.haechi.app.progress.Progress;
import dev.haechi.kubernetes.distribution.BuildRequest;
import dev.haechi.kubernetes.distribution.BuildWatch;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.Optional;

/** Has the binaries of a version of Kubernetes at hand, building what is missing. */
public final class BuildBinaries {
    private final Distributions distributions;

    public BuildBinaries(Distributions distributions) {
        this.distributions = distributions;
    }

    /**
     * The binaries, complete and each as it was built. Takes seconds when they are there, else
     * minutes.
     *
     * @param version empty text for the newest
     * @param folder to build into; empty text for wherever they are looked for
     */
    public Result<BinariesAnswer> run(String version, String folder, Progress progress) {
        var wanted = version.isEmpty() ? distributions.versions().getFirst() : version;
        var request = new BuildRequest(wanted, Optional.of(folder).filter(name -> !name.isEmpty()));
        return distributions.build(request, new Telling(progress)).map(BinariesAnswer::of);
    }

    /** Tells a person what a build does. */
    private record Telling(Progress progress) implements BuildWatch {
        @Override
        public void waits() {
            progress.step(Message.of(BinariesText.WAITS));
        }

        @Override
        public void damaged(String binary) {
            progress.step(Message.of(BinariesText.DAMAGED, binary));
        }

        @Override
        public void begins(String binary, int number, int of) {
            progress.step(Message.of(BinariesText.BEGINS, binary, number, of));
        }

        @Override
        public void says(String line) {
            progress.detail(line);
        }

        @Override
        public void built(String binary, int number, int of, Duration took) {
            progress.step(
                    Message.of(
                            BinariesText.BUILT,
                            binary,
                            number,
                            of,
                            Math.ceilDiv(took.toMillis(), 1_000)));
        }
    }
}
