package dev.haechi.cli.output;

import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Writes answers: records as JSON for programs, or through a renderer as text for a person.
 *
 * @param console where to
 * @param language of texts
 * @param format of answers
 */
public record View(Console console, Language language, Format format) {

    /** Writes one answer to standard output. */
    public <T> void answer(T answer, BiFunction<T, Language, String> renderer) {
        switch (format) {
            case TEXT -> console.out().print(renderer.apply(answer, language));
            case JSON -> Json.write(answer, console.out());
        }
    }

    /** Writes one answer of many at once: as JSON, one line for each. */
    public <T> void line(T answer, BiFunction<T, Language, String> renderer) {
        console.out()
                .print(
                        switch (format) {
                            case TEXT -> renderer.apply(answer, language);
                            case JSON -> Json.line(answer);
                        });
        console.out().flush();
    }

    /**
     * Writes an answer, and gives the exit code that it means.
     *
     * @param verdict from the answer
     */
    public <T> int answer(
            T answer, BiFunction<T, Language, String> renderer, Function<T, ExitCode> verdict) {
        answer(answer, renderer);
        return verdict.apply(answer).number();
    }

    /**
     * Writes what stood in the way: as text to standard error, as JSON to standard output.
     *
     * @param sources whose lines are shown
     * @return the exit code
     */
    public int problems(List<Problem> problems, List<Source> sources) {
        switch (format) {
            case TEXT -> console.err().print(new ProblemText(language, sources).all(problems));
            case JSON -> Json.write(ProblemsAnswer.of(problems, language), console.out());
        }
        return ExitCode.of(problems);
    }

    /** The same for one problem that stands at no place in a file. */
    public int problem(Problem problem) {
        return problems(List.of(problem), List.of());
    }

    /** A line about how it goes: to standard error, never part of an answer. */
    public void progress(String line) {
        console.err().println(line);
        console.err().flush();
    }
}
