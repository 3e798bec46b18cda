package bank;

import java.util.regex.Pattern;

/** Money that is to move, in won. */
record Transfer(String from, String to, long amount) {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{4,12}");
    private static final long MOST = 10_000_000_000L;

    Transfer {
        if (!ACCOUNT.matcher(from).matches() || !ACCOUNT.matcher(to).matches() || from.equals(to)) {
            throw new IllegalArgumentException("'from' and 'to' are two different account numbers");
        }
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("'amount' is between 1 and " + MOST);
        }
    }

    /** Reads a flat JSON object; more than these three fields is not understood on purpose. */
    static Transfer parse(String json) {
        return new Transfer(text(json, "from"), text(json, "to"), number(json, "amount"));
    }

    private static String text(String json, String field) {
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("the field '" + field + "' is missing");
        }
        return found.group(1);
    }

    private static long number(String json, String field) {
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*([0-9]{1,12})\\b").matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("the field '" + field + "' is missing or no whole number");
        }
        return Long.parseLong(found.group(1));
    }
}
