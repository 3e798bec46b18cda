package dev.haechi.policy.control;

import java.util.ArrayList;
import java.util.List;

/**
 * The articles behind controls, with the text version that each was read in. The newest RSEFT text,
 * 고시 제2026-29호, was read for articles 13, 14의2, 15 and 19; article 17 in 고시 제2026-7호; articles 18
 * and 17① in a text from before the revision of 2025-02-05.
 */
final class Bases {
    private static final String RSEFT_15 = "고시 제2026-29호, 2026-07-15";
    private static final String RSEFT_17 = "고시 제2026-7호, 2026-02-13";
    private static final String RSEFT_25 = "고시 제2025-4호, 2025-02-05";
    private static final String RSEFT_OLD = "2025-02-05 이전 고시";

    private final List<Basis> all = new ArrayList<>();

    private Bases() {}

    static Bases none() {
        return new Bases();
    }

    Bases rseft15(String... articles) {
        return add(Framework.RSEFT, RSEFT_15, Mark.C, articles);
    }

    Bases rseft17(String... articles) {
        return add(Framework.RSEFT, RSEFT_17, Mark.C, articles);
    }

    Bases rseft25(String... articles) {
        return add(Framework.RSEFT, RSEFT_25, Mark.C, articles);
    }

    /** Articles that were read in a text before the revision of 2025-02-05 only. */
    Bases rseftBefore2025(String... articles) {
        return add(Framework.RSEFT, RSEFT_OLD, Mark.P, articles);
    }

    Bases fsi(String... areas) {
        return add(Framework.FSI, "2025-10", Mark.C, areas);
    }

    Bases ismsP(String... items) {
        return add(Framework.ISMS_P, "고시 별표 7, 2023-10-05", Mark.C, items);
    }

    Bases pci(String... requirements) {
        return add(Framework.PCI_DSS, "v4.0", Mark.C, requirements);
    }

    Bases nsa(String... items) {
        return add(Framework.NSA, "Kubescape 2026-08", Mark.C, items);
    }

    private Bases add(Framework framework, String version, Mark mark, String... articles) {
        for (var article : articles) {
            all.add(new Basis(framework, article, version, mark));
        }
        return this;
    }

    List<Basis> list() {
        return List.copyOf(all);
    }
}
