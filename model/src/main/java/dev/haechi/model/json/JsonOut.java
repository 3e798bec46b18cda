package dev.haechi.model.json;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON as text, member by member, in the order of the calls. */
final class JsonOut {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private final JsonGenerator out;

    private JsonOut(JsonGenerator out) {
        this.out = out;
    }

    /** One object with two spaces per level, ended by a newline. */
    static String pretty(Consumer<JsonOut> members) {
        return write(new Indented(), members) + "\n";
    }

    /** One object without any white space. */
    static String compact(Consumer<JsonOut> members) {
        return write(ObjectWriteContext.empty(), members);
    }

    private static String write(ObjectWriteContext context, Consumer<JsonOut> members) {
        var text = new SegmentedStringWriter(new BufferRecycler());
        try (var out = JSON.createGenerator(context, text)) {
            out.writeStartObject();
            members.accept(new JsonOut(out));
            out.writeEndObject();
        }
        return text.getAndClear();
    }

    void text(String name, Object value) {
        out.writeStringProperty(name, value.toString());
    }

    void optional(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
    }

    void flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    void texts(String name, Collection<?> values) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(value -> out.writeString(value.toString()));
        out.writeEndArray();
    }

    void addresses(String name, AddressSet set) {
        texts(name, set.blocks());
    }

    /** The value itself, or an object that says what is unknown. */
    void fact(String name, Fact<?> fact) {
        switch (fact) {
            case Fact.Known<?>(Boolean flag) -> flag(name, flag);
            case Fact.Known<?>(var value) -> text(name, value);
            case Fact.Unknown<?>(var which) -> object(name, () -> text("unknown", which));
        }
    }

    void object(String name, Runnable members) {
        out.writeName(name);
        out.writeStartObject();
        members.run();
        out.writeEndObject();
    }

    <T> void list(String name, List<T> items, Consumer<T> members) {
        out.writeName(name);
        out.writeStartArray();
        for (var item : items) {
            out.writeStartObject();
            members.accept(item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Line ends are {@code \n} whatever the system's are. */
    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
