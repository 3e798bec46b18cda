package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.util.List;

/** Remembers every effect before it begins and after it ended, durably. */
public interface Journal {
    /** Before an effect. When this returns, the entry survives a crash. */
    Entry begin(EnvironmentName environment, String planDigest, IdempotencyKey key, Change change);

    /** After it. */
    void end(Entry entry, Ending ending);

    /** Effects that were begun and never ended, oldest first: a crash came between. */
    List<Entry> unfinished(EnvironmentName environment);

    /**
     * @param number given by the journal
     * @param change its verb and subject, for a person
     */
    record Entry(
            long number,
            EnvironmentName environment,
            String planDigest,
            IdempotencyKey key,
            String change) {}

    /** How an effect ended. */
    sealed interface Ending {}

    record Applied() implements Ending {}

    /**
     * @param reason the provider's, with the state that was left
     */
    record Failed(String reason) implements Ending {}

    /** It was cut off, and a later plan that began with a new observation went through. */
    record Superseded(String byPlanDigest) implements Ending {}
}
