package dev.haechi.cli.output;

import java.io.PrintWriter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records to JSON: components in the order declared, two spaces, a newline at the end. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private static final JsonMapper LINES =
            MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** As one line. */
    static String line(Object answer) {
        return LINES.writeValueAsString(answer) + "\n";
    }

    /** Over several lines; without a copy of an answer that may be large. */
    static void write(Object answer, PrintWriter out) {
        MAPPER.writeValue(out, answer);
        out.print('\n');
    }
}
