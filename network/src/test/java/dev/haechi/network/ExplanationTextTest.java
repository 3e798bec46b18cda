package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.service.Service;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.network.wording.TraceWording;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Origin;
import dev.haechi.text.testing.Golden;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTextTest {
    private static final Origins ORIGINS =
            new Origins(
                    Map.of(RuleId.of("database-accounts"), new Origin("haechi.yaml", 31, 5, 9)));

    private final Network network = Network.of(Bank.landscape());

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_allowed_flow_reads_as_its_rules(Language language) {
        golden("allowed", language, Bank.ACCOUNTS, Bank.DATABASE, Service.tcp(5432));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_blocked_flow_reads_as_what_stops_it_and_what_would_admit_it(Language language) {
        golden("blocked", language, Bank.WEB, Bank.DATABASE, Service.tcp(5432));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_flow_out_without_a_route_reads_so(Language language) {
        golden("no-route", language, Bank.DATABASE, Bank.INTERNET, Service.tcp(443));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_flow_through_the_edge_reads_so(Language language) {
        golden("through-the-edge", language, Bank.INTERNET, Bank.WEB, Service.tcp(8080));
    }

    private void golden(
            String name, Language language, Endpoint from, Endpoint to, Service service) {
        Golden.assertSame(
                Golden.folder("explanations/" + name).resolve(language.tag() + ".txt"),
                () ->
                        new ExplanationText(ORIGINS)
                                .lines(network.explain(from, to, service)).stream()
                                        .map(language::say)
                                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void every_text_exists_in_both_languages() {
        for (var wording : TraceWording.values()) {
            for (var language : Language.values()) {
                var message = Message.of(wording, 1, 2, 3, 4, 5, 6, 7);
                assertThat(language.say(message)).isNotBlank();
            }
        }
    }
}
