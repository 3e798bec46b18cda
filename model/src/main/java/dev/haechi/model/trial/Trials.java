package dev.haechi.model.trial;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Versions with some of the edits that lie between an old one and a new one, and the edits that
 * made a difference between these two, found by trying.
 *
 * @param <E> an edit
 * @param <V> a version
 */
public final class Trials<E, V> {
    private final V before;
    private final V after;
    private final List<E> all;
    private final Function<List<E>, Optional<V>> making;
    private final Map<List<E>, Optional<V>> tried;
    private final LinkedHashSet<Cause<E>> known = new LinkedHashSet<>();

    /**
     * @param all edits; together they make the new version of the old one
     * @param making the old version with some of them; empty when they make no sense without others
     * @param remembered how many of the newest versions are kept
     */
    public Trials(
            V before, V after, List<E> all, Function<List<E>, Optional<V>> making, int remembered) {
        this.before = before;
        this.after = after;
        this.all = List.copyOf(all);
        this.making = making;
        tried =
                new LinkedHashMap<>(remembered, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<List<E>, Optional<V>> eldest) {
                        return size() > remembered;
                    }
                };
    }

    /** Every edit. */
    public List<E> all() {
        return all;
    }

    /** The old version with some edits; empty when they make no sense without others. */
    public Optional<V> with(Collection<E> some) {
        if (some.isEmpty()) {
            return Optional.of(before);
        }
        if (some.size() == all.size()) {
            return Optional.of(after);
        }
        var key = List.copyOf(some);
        var version = tried.get(key);
        if (version == null) {
            version = making.apply(key);
            tried.put(key, version);
        }
        return version;
    }

    /** The new version without some edits; empty when the others make no sense without them. */
    public Optional<V> without(Collection<E> some) {
        var rest = new LinkedHashSet<>(all);
        some.forEach(rest::remove);
        return with(rest);
    }

    /**
     * The edits that made a difference. One that was found for another difference is taken again
     * where it is as small for this one. Costs a few versions for each edit, at the worst.
     *
     * @param likely edits that are tried before the others
     * @param stood true of the old version, and not of the new one
     * @param stands true of the new version, and not of the old one
     */
    public Cause<E> cause(List<E> likely, Predicate<V> stood, Predicate<V> stands) {
        Predicate<List<E>> makes = some -> with(some).filter(stands).isPresent();
        Predicate<List<E>> undoes = some -> without(some).filter(stood).isPresent();
        for (var cause : known) {
            boolean related = cause.enough().stream().anyMatch(likely::contains);
            if (related && does(cause.enough(), makes) && does(cause.toUndo(), undoes)) {
                return cause;
            }
        }
        var enough = Smallest.of(all, likely, makes);
        var toUndo = does(enough, undoes) ? enough : Smallest.of(all, likely, undoes);
        var cause = new Cause<>(enough, toUndo);
        known.add(cause);
        return cause;
    }

    /** Whether all of them together do it, and no less. */
    private static <E> boolean does(List<E> some, Predicate<List<E>> what) {
        return what.test(some) && Smallest.isSmallest(some, what);
    }
}
