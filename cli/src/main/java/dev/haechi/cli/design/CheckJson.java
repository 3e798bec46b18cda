package dev.haechi.cli.design;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.haechi.app.design.CheckAnswer;
import dev.haechi.network.ZoneMatrix;
import dev.haechi.policy.EvidenceText;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import java.util.List;

/**
 * The JSON form of what {@code check} answers. It can be read back as input: the landscape in it.
 *
 * @param blocked true when a CRITICAL control stops {@code up}
 * @param zones who may reach whom, by packets
 * @param controls the worst first
 * @param remarks about waivers that do not count or are not needed
 * @param clusters what stops packets of clusters between their nodes, or is not known of that
 * @param landscape in its documented form
 */
record CheckJson(
        boolean blocked,
        List<Cell> zones,
        List<ControlJson> controls,
        List<String> remarks,
        List<dev.haechi.cli.cluster.Finding> clusters,
        @JsonRawValue String landscape) {
    CheckJson {
        zones = List.copyOf(zones);
        controls = List.copyOf(controls);
        remarks = List.copyOf(remarks);
        clusters = List.copyOf(clusters);
    }

    static CheckJson of(CheckAnswer answer, List<Problem> nodes, Language language) {
        var landscape = answer.written();
        return new CheckJson(
                answer.judgement().blocks(),
                answer.proof().matrix().cells().stream().map(Cell::of).toList(),
                answer.judgement().assessments().stream()
                        .map(one -> ControlJson.of(one, language))
                        .toList(),
                answer.judgement().remarks().stream().map(language::say).toList(),
                dev.haechi.cli.cluster.Finding.all(nodes, language),
                landscape.get().stripTrailing());
    }

    /** One pair of zones. */
    record Cell(String from, String to, String services, String unknown, List<String> missing) {
        static Cell of(ZoneMatrix.Cell cell) {
            return new Cell(
                    cell.from().name(),
                    cell.to().name(),
                    cell.services().toString(),
                    cell.unknown().toString(),
                    cell.missing());
        }
    }

    /**
     * How one control fares.
     *
     * @param findings those that were worked out
     * @param more how many were only counted; {@code --findings} works out more
     * @param missing facts that are missing
     */
    record ControlJson(
            String control,
            String title,
            String severity,
            String verdict,
            String summary,
            List<FindingJson> findings,
            int more,
            List<String> missing) {
        static ControlJson of(Assessment one, Language language) {
            return new ControlJson(
                    one.control().toString(),
                    language.say(one.control().title()),
                    one.control().severity().name(),
                    one.verdict().name(),
                    language.say(one.summary()),
                    one.findings().stream().map(each -> FindingJson.of(each, language)).toList(),
                    one.more(),
                    one.doubts().stream().map(doubt -> doubt.fact()).toList());
        }
    }

    /**
     * One violation.
     *
     * @param flows every flow that it is about
     * @param evidence in lines: the packet, its hops, the rules with file and line
     */
    record FindingJson(
            String what, String subject, String flows, boolean waived, List<String> evidence) {
        static FindingJson of(Finding finding, Language language) {
            var text = new EvidenceText(language);
            return new FindingJson(
                    language.say(finding.what()),
                    finding.subject().value(),
                    finding.concerns().toString(),
                    !finding.waivers().isEmpty(),
                    finding.evidence().stream().flatMap(one -> text.lines(one).stream()).toList());
        }
    }
}
