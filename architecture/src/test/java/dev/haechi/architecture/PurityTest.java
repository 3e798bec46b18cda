package dev.haechi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core decides; only adapters touch the world, so that the same input gives the same bytes. */
class PurityTest {
    /** The pure modules of the table, and the pure part of {@code blueprint}. */
    private static final String[] PURE =
            Stream.concat(
                            ModuleTable.read().modules().values().stream()
                                    .filter(ModuleTable.Module::pure)
                                    .map(module -> module.basePackage() + ".."),
                            Stream.of("dev.haechi.blueprint.resolve.."))
                    .toArray(String[]::new);

    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.Random",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom");

    private static final Set<String> THREADS =
            Set.of(
                    "java.lang.Thread",
                    "java.util.Timer",
                    "java.util.concurrent.Executor",
                    "java.util.concurrent.ExecutorService",
                    "java.util.concurrent.Executors",
                    "java.util.concurrent.ForkJoinPool",
                    "java.util.concurrent.CompletableFuture");

    @Test
    void the_core_touches_no_file_socket_or_log() {
        check(
                noClasses()
                        .that(resideInAnyPackage(PURE))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.net..",
                                        "java.sql..",
                                        "org.slf4j..",
                                        "java.util.logging..")));
    }

    @Test
    void the_core_starts_no_thread() {
        check(
                noClasses()
                        .that(resideInAnyPackage(PURE))
                        .should()
                        .dependOnClassesThat(named("a thread or an executor", THREADS)));
    }

    @Test
    void the_core_knows_neither_time_nor_chance() {
        check(
                noClasses()
                        .that(resideInAnyPackage(PURE))
                        .should()
                        .dependOnClassesThat(named("a source of chance", CHANCE))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.time.Clock")
                        .orShould()
                        .callMethodWhere(readsTheTime()));
    }

    @Test
    void only_wiring_makes_clocks_and_reads_the_time_of_day() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.haechi.wiring..")
                        .should()
                        .callMethodWhere(readsTheTime()));
    }

    static DescribedPredicate<JavaCall<?>> readsTheTime() {
        return DescribedPredicate.describe(
                "reads the time of the machine",
                call ->
                        isNow(call)
                                || isClock(call)
                                || (call.getTargetOwner().getName().equals("java.lang.System")
                                        && call.getName().equals("currentTimeMillis")));
    }

    /** {@code now()} and {@code now(ZoneId)}; {@code now(Clock)} is told the time. */
    private static boolean isNow(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isClock(JavaCall<?> call) {
        return call.getTargetOwner().getName().equals("java.time.Clock")
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
    }

    private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
        return DescribedPredicate.describe(what, type -> names.contains(type.getName()));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Repository.classes());
    }
}
