package dev.haechi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a review would turn back at sight. */
class HabitsTest {
    private static final int TYPES_IN_A_PACKAGE = 25;
    private static final int LINES_IN_A_FILE = 400;

    /** BaseImage is a word of the field. */
    private static final Pattern EMPTY_NAME =
            Pattern.compile(
                    "(\\w*(Impl|Manager|Utils?|Helper)|(Abstract|Base|Default)(?!Image)[A-Z]\\w*)");

    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile(".*\\.(impl|util|utils|common|helper|dto)(\\..*)?");

    @Test
    void names_say_what_makes_a_type_different() {
        assertThat(Repository.classes().stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> EMPTY_NAME.matcher(name).matches());
        assertThat(Repository.classes().stream().map(JavaClass::getPackageName))
                .noneMatch(name -> EMPTY_PACKAGE.matcher(name).matches());
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        check(slices().matching("dev.haechi.(**)").should().beFreeOfCycles());
    }

    @Test
    void a_package_holds_what_a_reader_can_see_at_once() {
        var types = new TreeMap<String, TreeSet<String>>();
        Repository.classes().stream()
                .filter(type -> type.isTopLevelClass() && !isPackageInfo(type))
                .forEach(
                        type ->
                                types.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                                        .add(type.getSimpleName()));
        types.values().removeIf(names -> names.size() <= TYPES_IN_A_PACKAGE);

        assertThat(types).isEmpty();
    }

    @Test
    void a_file_can_be_read_in_one_sitting() {
        var long_ = new ArrayList<String>();
        for (var file : Repository.files("src", ".java")) {
            long lines = Repository.text(file).lines().count();
            if (lines > LINES_IN_A_FILE) {
                long_.add(Repository.ROOT.relativize(file) + ": " + lines + " lines");
            }
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        var marked = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (JavaClass type : Repository.classes()) {
            all.add(type.getPackageName());
            if (isPackageInfo(type) && type.isAnnotatedWith(NullMarked.class)) {
                marked.add(type.getPackageName());
            }
        }
        all.removeAll(marked);

        assertThat(all).as("packages without a @NullMarked package-info.java").isEmpty();
    }

    @Test
    void only_the_command_line_prints() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.haechi.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
    }

    /** Where a secret leaves for its destination: adapters, and the messenger to Slack. */
    @Test
    void secrets_are_revealed_where_they_leave_only() {
        var adapters = new ArrayList<String>();
        ModuleTable.read().modules().values().stream()
                .filter(ModuleTable.Module::adapter)
                .forEach(module -> adapters.add(module.basePackage() + ".."));
        adapters.add("dev.haechi.observe.slack..");
        adapters.add("dev.haechi.cli.token.."); // a token is shown the one time that it is made
        adapters.add("dev.haechi.text");
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(adapters.toArray(String[]::new))
                        .should()
                        .callMethodWhere(
                                com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "reveals a secret",
                                        call ->
                                                call.getTargetOwner()
                                                                .getName()
                                                                .equals("dev.haechi.text.Secret")
                                                        && call.getName().equals("reveal"))));
    }

    @Test
    void the_command_line_starts_without_spring() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.haechi.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework..")
                        .as("Spring is used in server alone"));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "dev.haechi.server..",
                                "dev.haechi.git..",
                                "dev.haechi.wiring.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta..")
                        .because("JGit's door is a servlet, which wiring hands to the server")
                        .as("servlets are spoken by git and the server alone"));
    }

    @Test
    void no_test_uses_a_mocking_library() {
        var wrong = new ArrayList<String>();
        for (var file : Repository.files("src/test/java", ".java")) {
            String text = Repository.text(file);
            for (String banned : Set.of("org.mockito", "Thread.sleep", "net.jqwik")) {
                if (text.contains(banned) && !file.toString().contains("architecture")) {
                    wrong.add(Repository.ROOT.relativize(file) + " uses " + banned);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Repository.classes());
    }
}
