package dev.haechi.network.search;

import dev.haechi.model.id.Id;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending;
import dev.haechi.network.course.View;
import dev.haechi.network.flows.Portion;
import java.util.List;

/**
 * What arrives at one receiver by one course.
 *
 * @param places what it passes, in order
 */
record Leg(Course course, Ending.Receiver receiver, List<Id> places, List<Portion> portions) {
    Leg {
        places = List.copyOf(places);
        portions = List.copyOf(portions);
    }

    /** How addresses look at the receiver. */
    View lastView() {
        return Legs.lastView(course);
    }
}
