package dev.haechi.observe.slack;

import dev.haechi.text.Message;
import java.time.Duration;

/** What became of one attempt to tell a channel. */
public sealed interface Told {
    /** Slack took it. */
    record Said() implements Told {}

    /** Not this time; it may work after a wait. */
    record Later(Duration pause, Message reason) implements Told {}

    /** It will not work, or was tried often enough: somebody has to be told by another way. */
    record GivenUp(Message reason) implements Told {}
}
