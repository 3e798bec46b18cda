package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.blueprint.Policy;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.filter.Action;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Zone;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/** The words that a blueprint chooses among. */
final class Words {
    static final SequencedMap<String, EnvironmentClass> ENVIRONMENT =
            of(EnvironmentClass.values(), EnvironmentClass::text);
    static final SequencedMap<String, Policy> POLICY = of(Policy.values(), Policy::text);
    static final SequencedMap<String, Zone> ZONE = of(Zone.values(), Zone::name);
    static final SequencedMap<String, Stage> STAGE = of(Stage.values(), Words::lower);
    static final SequencedMap<String, Exposure> EXPOSURE = of(Exposure.values(), Words::lower);
    static final SequencedMap<String, Action> ACTION = of(Action.values(), Words::lower);
    static final SequencedMap<String, PersonRole> ROLE = of(PersonRole.values(), PersonRole::text);
    static final SequencedMap<String, DataClass> DATA = of(DataClass.values(), Words::dataClass);

    private Words() {}

    private static <T> SequencedMap<String, T> of(T[] values, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        for (var value : values) {
            words.put(word.apply(value), value);
        }
        return Collections.unmodifiableSequencedMap(words);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String dataClass(DataClass data) {
        return switch (data) {
            case UNIQUE_ID -> "unique-id";
            case CREDIT -> "customer-credit";
            case PERSONAL -> "personal";
            case PSEUDO -> "pseudonymized";
            case CHD -> "cardholder";
            case TXLOG -> "transaction-log";
            case INTERNAL -> "internal";
            case PUBLIC -> "public";
        };
    }
}
