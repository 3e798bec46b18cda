package dev.haechi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A document whose {@code console} blocks are run: a line that begins with {@code $ } is a command
 * (ended by a backslash, it goes on in the next line); the lines after it are what it prints, where
 * {@code …} stands for anything.
 */
final class Console {
    /**
     * One command of a document.
     *
     * @param line of the document, from 1
     * @param expected the lines that follow it
     */
    record Step(Path document, int line, String command, List<String> expected) {
        /**
         * Whether an output has the expected lines, in order, with anything between at an ellipsis.
         */
        boolean fits(String output) {
            var pattern = new StringBuilder();
            for (var text : expected) {
                for (var part : text.strip().splitWithDelimiters("…", 0)) {
                    pattern.append(part.equals("…") ? "(?s:.*)" : Pattern.quote(part));
                }
                pattern.append("\\s*");
            }
            return Pattern.compile(pattern.toString()).matcher(output.strip()).matches();
        }

        /** The same with other texts. */
        Step with(UnaryOperator<String> texts) {
            var others = expected.stream().map(texts).toList();
            return new Step(document, line, texts.apply(command), others);
        }

        @Override
        public String toString() {
            return document.getFileName() + ":" + line + " $ " + command;
        }
    }

    private Console() {}

    static List<Step> read(Path document) {
        try {
            return steps(document, Files.readAllLines(document));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + document, e);
        }
    }

    private static List<Step> steps(Path document, List<String> lines) {
        var steps = new ArrayList<Step>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                int number = i + 1;
                var command = new StringBuilder(line.substring(2));
                while (command.charAt(command.length() - 1) == '\\') {
                    command.setLength(command.length() - 1);
                    command.append(lines.get(++i).strip());
                }
                steps.add(new Step(document, number, command.toString(), new ArrayList<>()));
            } else if (inside && !steps.isEmpty()) {
                steps.getLast().expected().add(line);
            }
        }
        return steps;
    }
}
