package dev.haechi.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand under one another. A Korean letter takes two places of a terminal. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; rows may have different numbers of cells. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The table: two spaces between columns, a newline after each row. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                boolean last = column == row.size() - 1;
                int gap = last ? 0 : 2 + widest(column) - width(cell);
                line.append(cell).append(" ".repeat(gap));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int widest(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
    }

    /** Places on a terminal: East Asian wide letters (Unicode Annex 11) take two. */
    static int width(String text) {
        return text.codePoints().map(TextTable::places).sum();
    }

    private static int places(int letter) {
        var block = Character.UnicodeBlock.of(letter);
        return block != null && isWide(block) ? 2 : 1;
    }

    private static boolean isWide(Character.UnicodeBlock block) {
        return block.equals(Character.UnicodeBlock.HANGUL_SYLLABLES)
                || block.equals(Character.UnicodeBlock.HANGUL_COMPATIBILITY_JAMO)
                || block.equals(Character.UnicodeBlock.HANGUL_JAMO)
                || block.equals(Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS)
                || block.equals(Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION)
                || block.equals(Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);
    }
}
