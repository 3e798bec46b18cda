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

    /** The articles behind a control. */
    static Bases of(Control control) {
        return switch (control) {
            case EFS_15_01 ->
                    none().rseft15("15①3")
                            .rseft17("17")
                            .fsi("FSI-2")
                            .ismsP("2.6.1", "2.6.4")
                            .pci("1.3.1", "1.4.4");
            case EFS_15_02 ->
                    none().rseft15("15①1")
                            .rseft17("17")
                            .fsi("FSI-2")
                            .ismsP("2.6.1", "2.10.3")
                            .pci("1.4.2", "6.4.2");
            case EFS_15_03 ->
                    none().rseft15("15①5", "15②")
                            .fsi("FSI-2", "FSI-3")
                            .ismsP("2.6.2", "2.6.6")
                            .pci("1.3.1", "1.4.2");
            case EFS_15_04 ->
                    none().rseft15("15①3").fsi("FSI-2").ismsP("2.6.1").pci("1.3.1", "1.4.1");
            case EFS_15_05 ->
                    none().rseftBefore2025("18-1")
                            .rseft15("15①3")
                            .fsi("FSI-2")
                            .ismsP("2.6.1")
                            .pci("1.4.5");
            case EFS_15_06 ->
                    none().rseft15("15①3").fsi("FSI-2").ismsP("2.6.7").pci("1.3.2").nsa("C-0030");
            case EFS_15_07 ->
                    none().rseft15("15①3")
                            .fsi("FSI-2")
                            .ismsP("2.6.7")
                            .pci("1.3.2", "1.4.4")
                            .nsa("C-0030");
            case EFS_15_12 ->
                    none().rseft15("15②1")
                            .fsi("FSI-2")
                            .ismsP("2.6.1", "2.6.2")
                            .pci("1.2.5", "1.3.1");
            case EFS_15_13 ->
                    none().rseft15("15②1")
                            .fsi("FSI-2")
                            .ismsP("2.6.2", "2.10.1")
                            .pci("1.2.5")
                            .nsa("C-0030");
            case EFS_15_16 -> none().rseft25("25").fsi("FSI-2").ismsP("2.9.2").pci("1.2.5");
            case EFS_17_01 ->
                    none().rseft17("17")
                            .fsi("FSI-2")
                            .ismsP("2.10.3", "2.6.1")
                            .pci("1.4.1", "1.4.2");
            case EFS_17_02 ->
                    none().rseft17("17").fsi("FSI-4").ismsP("2.10.3").pci("1.4.4", "3.5.1");
            case EFS_17_03 ->
                    none().rseftBefore2025("17①")
                            .fsi("FSI-2")
                            .ismsP("2.6.2", "2.6.3", "2.10.3")
                            .pci("1.2.5", "2.2.5");
            case EFS_17_04 ->
                    none().rseft17("17")
                            .rseft15("15①3")
                            .fsi("FSI-2")
                            .ismsP("2.6.1", "2.6.4")
                            .pci("1.4.2", "1.4.4");
            case EFS_18_01 ->
                    none().rseftBefore2025("18-1", "18-4").fsi("FSI-2").ismsP("2.6.1").pci("1.4.5");
        };
    }

    private static Bases none() {
        return new Bases();
    }

    private Bases rseft15(String... articles) {
        return add(Framework.RSEFT, RSEFT_15, Mark.C, articles);
    }

    private Bases rseft17(String... articles) {
        return add(Framework.RSEFT, RSEFT_17, Mark.C, articles);
    }

    private Bases rseft25(String... articles) {
        return add(Framework.RSEFT, RSEFT_25, Mark.C, articles);
    }

    /** Articles that were read in a text before the revision of 2025-02-05 only. */
    private Bases rseftBefore2025(String... articles) {
        return add(Framework.RSEFT, RSEFT_OLD, Mark.P, articles);
    }

    private Bases fsi(String... areas) {
        return add(Framework.FSI, "2025-10", Mark.C, areas);
    }

    private Bases ismsP(String... items) {
        return add(Framework.ISMS_P, "고시 별표 7, 2023-10-05", Mark.C, items);
    }

    private Bases pci(String... requirements) {
        return add(Framework.PCI_DSS, "v4.0", Mark.C, requirements);
    }

    private Bases nsa(String... items) {
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
