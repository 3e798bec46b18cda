package dev.haechi.network.course;

import dev.haechi.network.flows.FlowBox;
import java.util.List;

/**
 * A set of flows that routing sends the same way, and all that happens to them on it. Filters are
 * among the stages and have not been applied to the box.
 *
 * @param box the flows, as their sender writes them
 * @param stages what happens, in order
 * @param replies the ways back of flows that arrive; none when it ends elsewhere
 */
public record Course(FlowBox box, List<Stage> stages, Ending ending, List<Course> replies) {
    public Course {
        stages = List.copyOf(stages);
        replies = List.copyOf(replies);
    }
}
