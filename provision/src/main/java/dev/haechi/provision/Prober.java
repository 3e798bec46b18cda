package dev.haechi.provision;

import dev.haechi.model.flow.Flow;
import java.time.Duration;
import java.util.List;

/** Sends real packets. */
public interface Prober {
    /**
     * Sends the first packet of every flow from where it begins, and waits for its answer.
     *
     * @param flows of any number
     * @param within how long all of it may take
     * @return one result for each flow, in the order of the flows
     */
    List<Result> send(List<Flow> flows, Duration within);

    /** What became of a flow. */
    record Result(Flow flow, Arrival arrival) {}

    /** Whether packets pass. */
    sealed interface Arrival {}

    /** It came to its destination, and an answer came back. */
    record Reached() implements Arrival {}

    /** Nothing came back, within the time and after sending it again. */
    record Blocked() implements Arrival {}

    /**
     * It could not be tried, so that nothing is known.
     *
     * @param reason what hindered it here, such as a port in use
     */
    record Failed(String reason) implements Arrival {}
}
