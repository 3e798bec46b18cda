package dev.haechi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table, the poms and the bytecode say the same. */
class ModuleGraphTest {
    private static final ModuleTable TABLE = ModuleTable.read();

    @Test
    void the_build_has_the_modules_of_the_table() {
        assertThat(Pom.read(Repository.ROOT.resolve("pom.xml")).modules())
                .containsExactlyElementsOf(TABLE.modules().keySet());
    }

    @Test
    void a_pom_names_what_its_line_in_the_table_names() {
        var wrong = new ArrayList<String>();
        for (var module : TABLE.modules().values()) {
            var inPom = new TreeSet<String>();
            pom(module.name()).dependencies().stream()
                    .filter(one -> one.ours() && !one.scope().equals("test"))
                    .forEach(one -> inPom.add(one.module()));
            if (!inPom.equals(new TreeSet<>(module.uses()))) {
                wrong.add(
                        module.name() + "/pom.xml uses " + inPom + ", the table " + module.uses());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tests_use_published_fixtures_of_modules_that_the_module_may_use() {
        var wrong = new ArrayList<String>();
        for (String module : TABLE.modules().keySet()) {
            pom(module).dependencies().stream()
                    .filter(one -> one.ours() && one.scope().equals("test"))
                    .filter(
                            one ->
                                    !one.type().equals("test-jar")
                                            || !TABLE.allowed(module).contains(one.module()))
                    .forEach(one -> wrong.add(module + " -> " + one.artifact() + " in tests"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_class_uses_classes_of_allowed_modules_only() {
        var wrong = new ArrayList<String>();
        for (JavaClass type : Repository.classes()) {
            String from = Repository.moduleOf(type);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                owner(use.getTargetClass())
                        .filter(to -> !TABLE.allowed(from).contains(to))
                        .forEach(to -> wrong.add(sentence(from, to, use)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void only_wiring_names_adapters() {
        var wrong = new ArrayList<String>();
        for (JavaClass type : Repository.classes()) {
            String from = Repository.moduleOf(type);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                owner(use.getTargetClass())
                        .filter(to -> TABLE.module(to).adapter())
                        .filter(to -> !to.equals(from) && !from.equals("wiring"))
                        .forEach(to -> wrong.add(sentence(from, to, use)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_packages_of_a_module_carry_its_name() {
        var wrong =
                Repository.classes().stream()
                        .filter(
                                type -> {
                                    String base =
                                            TABLE.module(Repository.moduleOf(type)).basePackage();
                                    return !(type.getPackageName() + ".").startsWith(base + ".");
                                })
                        .map(type -> type.getName() + " in " + Repository.moduleOf(type))
                        .toList();
        assertThat(wrong).isEmpty();
    }

    /** No module is empty unless the list says so, so that no rule holds for want of a subject. */
    @Test
    void every_rule_has_something_to_check() {
        var filled = new TreeSet<String>();
        Repository.classes().stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> filled.add(Repository.moduleOf(type)));
        var empty = new TreeSet<>(TABLE.modules().keySet());
        empty.removeAll(filled);
        empty.remove("architecture");

        assertThat(empty)
                .containsExactlyElementsOf(
                        new TreeSet<>(Repository.lines("architecture/still-empty.txt")));
    }

    private static Pom pom(String module) {
        return Pom.read(Repository.ROOT.resolve(module).resolve("pom.xml"));
    }

    /** The module of a class of ours; none for a class of others. */
    private static Stream<String> owner(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.getPackageName().startsWith("dev.haechi") && base.getSource().isPresent()
                ? List.of(Repository.moduleOf(base)).stream()
                : Stream.empty();
    }

    private static String sentence(String from, String to, Dependency use) {
        return "%s (%s) uses %s (%s). Allowed targets of %s: %s. At: %s"
                .formatted(
                        use.getOriginClass().getName(),
                        from,
                        use.getTargetClass().getName(),
                        to,
                        from,
                        TABLE.allowed(from),
                        use.getSourceCodeLocation());
    }
}
