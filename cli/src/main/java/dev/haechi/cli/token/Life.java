package dev.haechi.cli.token;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long: {@code 30d}, {@code 12h}, {@code 90m}. */
final class Life implements ITypeConverter<Duration> {
    private static final Pattern SYNTAX = Pattern.compile("([1-9][0-9]{0,5})([dhm])");

    @Override
    public Duration convert(String text) {
        var match = SYNTAX.matcher(text);
        if (!match.matches()) {
            throw new TypeConversionException("'" + text + "': 30d, 12h, 90m …");
        }
        long number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
