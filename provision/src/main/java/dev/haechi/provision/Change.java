package dev.haechi.provision;

/** One difference between what is and what is meant, and what to do about it. */
public sealed interface Change {
    /** The thing does not exist yet. */
    record Create(Thing wanted) implements Change {}

    /** It exists and can be changed in place. */
    record Update(Thing now, Thing wanted) implements Change {}

    /** It exists, but differs in something that no provider changes in place. */
    record Replace(Thing now, Thing wanted) implements Change {}

    /** Nobody means it any more. */
    record Delete(Thing now) implements Change {}

    /** Something that carries our name and belongs to no thing is taken away. */
    record Remove(Foreign foreign) implements Change {}

    /** Of what: a name that is unique in a plan. */
    default String subject() {
        return switch (this) {
            case Create(var wanted) -> subject(wanted);
            case Update(_, var wanted) -> subject(wanted);
            case Replace(_, var wanted) -> subject(wanted);
            case Delete(var now) -> subject(now);
            case Remove(var foreign) -> foreign.place();
        };
    }

    /** One word for what is done. */
    default String verb() {
        return switch (this) {
            case Create _ -> "create";
            case Update _ -> "update";
            case Replace _ -> "replace";
            case Delete _ -> "delete";
            case Remove _ -> "remove";
        };
    }

    private static String subject(Thing thing) {
        return Kinds.name(thing) + " " + thing.id().value();
    }
}
