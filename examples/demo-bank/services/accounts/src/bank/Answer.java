package bank;

/** What is sent back. */
record Answer(int status, String type, String body) {
    static Answer json(int status, String body) {
        return new Answer(status, "application/json", body + "\n");
    }

    static Answer problem(int status, String what) {
        return json(status, "{\"problem\":" + quoted(what) + "}");
    }

    /** A JSON string. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var character : text.toCharArray()) {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                default -> {
                    if (character < ' ') {
                        quoted.append(String.format("\\u%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
