package dev.haechi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever judges the engine has read the rules anew. */
class IndependenceTest {

    /** What both of them used could be wrong in both. */
    @ParameterizedTest
    @ValueSource(strings = {"oracle", "smt"})
    void an_oracle_has_nothing_in_common_with_the_engine_but_the_models_records(String name) {
        var oracle =
                new ClassFileImporter()
                        .importPath(
                                Repository.ROOT.resolve(
                                        "network/target/test-classes/dev/haechi/network/" + name));
        assertThat(oracle).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.haechi.network..")
                                .and(not(resideInAPackage("dev.haechi.network." + name))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.landscape.Lowering")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.landscape.LandscapeIndex")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.filter.Filter")
                .check(oracle);
    }

    /** A certificate would show nothing if the checker read filters as the engine does. */
    @Test
    void the_verifier_reads_the_rules_by_itself() {
        noClasses()
                .that()
                .resideInAPackage("dev.haechi.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.haechi.network..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.landscape.Lowering")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.landscape.LandscapeIndex")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.haechi.model.filter.Filter")
                .check(Repository.classes());
    }

    /** Who finds a witness is no part of who checks it. */
    @Test
    void what_checks_certificates_does_not_know_what_issues_them() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.haechi.verifier.check..",
                        "dev.haechi.verifier.reading..",
                        "dev.haechi.verifier.packets..",
                        "dev.haechi.verifier.claim..",
                        "dev.haechi.verifier.form..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.haechi.verifier.issue..")
                .check(Repository.classes());
    }

    /** Packets are sent by what knows nothing of the proof. */
    @Test
    void what_probes_does_not_know_what_is_proved() {
        classes()
                .that()
                .resideInAPackage("dev.haechi.cloud.local.probe..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("dev.haechi.network..")))
                .check(Repository.classes());
    }
}
