package academy.huikuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Page;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the code is laid out; a rule that finds no class to look at fails. */
class ArchitectureTest {
    private static final String ROOT = "academy.huikuan";

    /** Each package and those it may know. `demo` fills an empty installation by the verbs of all others; `check` reads
     * what authors wrote. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("score", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("launch", Set.of("platform")),
            Map.entry("rubric", Set.of("score", "platform")),
            Map.entry("web", Set.of("platform")),
            Map.entry("people", Set.of("web", "platform")),
            Map.entry("quiz", Set.of("people", "web", "platform", "score")),
            Map.entry("roleplay", Set.of("people", "web", "platform", "score", "rubric")),
            Map.entry("course", Set.of("quiz", "people", "web", "platform", "score")),
            Map.entry("grading", Set.of("roleplay", "people", "web", "platform", "score", "rubric")),
            Map.entry("progress", Set.of("course", "grading", "quiz", "roleplay", "people", "web", "platform", "score", "rubric")),
            Map.entry(
                    "records",
                    Set.of("progress", "course", "grading", "quiz", "roleplay", "people", "web", "platform", "score", "rubric")),
            Map.entry("check", Set.of("course", "quiz", "roleplay", "platform", "score", "rubric")),
            Map.entry(
                    "demo",
                    Set.of("records", "progress", "course", "grading", "quiz", "roleplay", "people", "web", "platform", "score", "rubric")));

    /** Beans that are neither resource nor store: what was read at the start, entries of menu and unit page, the demo's work. */
    private static final Set<String> OTHER_BEANS = Set.of(
            "Catalogue", "CoursePlaces", "UnitSteps", "Quizzes", "DemoAttempts", "DemoTalks", "DemoReviews", "DemoWork", "CurrentPerson");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void every_package_stands_in_the_plan() {
        Set<String> packages = CODE.stream().map(JavaClass::getPackageName).map(name -> name.substring(ROOT.length() + 1)).collect(
                Collectors.toCollection(TreeSet::new));

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @ParameterizedTest
    @MethodSource
    void a_package_knows_only_those_below(String name, Set<String> known) {
        String[] allowed = Stream.concat(Stream.of(name), known.stream()).map(other -> ROOT + "." + other).toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(not(describe("of ours", (JavaClass type) -> type.getPackageName().startsWith(ROOT)))
                        .or(resideInAnyPackage(allowed)))
                .check(CODE);
    }

    static Stream<Arguments> a_package_knows_only_those_below() {
        return MAY_KNOW.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void most_of_the_code_is_plain_java() {
        classes()
                .that(not(resideInAnyPackage(ROOT + ".web", ROOT + ".platform", ROOT + ".launch")))
                .and(not(MAY_USE_THE_CONTAINER))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")))
                .check(CODE);
    }

    private static final DescribedPredicate<JavaClass> MAY_USE_THE_CONTAINER = describe("may use the container", type -> {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
        return outer.getSimpleName().matches(".*(Resource|Endpoint|Filter|Mechanism|Store|Listener|Wiring)")
                || OTHER_BEANS.contains(outer.getSimpleName())
                || outer.isAnnotatedWith(Entity.class)
                || outer.isAnnotatedWith(Embeddable.class);
    });

    @Test
    void the_list_of_other_beans_is_current() {
        assertThat(CODE.stream().map(JavaClass::getSimpleName)).containsAll(OTHER_BEANS);
    }

    @Test
    void only_resources_have_addresses() {
        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource").check(CODE);
    }

    @Test
    void entities_have_verbs_and_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CODE);
    }

    @Test
    void only_stores_speak_to_the_database() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CODE);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .areNotAssignableTo(Clock.class)
                .should()
                .callMethodWhere(describe("reads the time past the clock", call -> pastTheClock(call.getTarget())))
                .orShould()
                .callConstructorWhere(describe("makes a Date of now", call -> call.getTarget().getOwner().isEquivalentTo(java.util.Date.class)
                        && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(CODE);
    }

    private static boolean pastTheClock(CodeUnitCallTarget target) {
        if (target.getOwner().isEquivalentTo(System.class)) return target.getName().equals("currentTimeMillis");
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void nothing_prints_but_what_speaks_to_the_person_who_starts_it() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".launch")
                .and()
                .haveSimpleNameNotStartingWith("StartupReport")
                .and()
                .haveSimpleNameNotStartingWith("ContentCheck")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CODE);
    }

    @Test
    void no_page_holds_an_entity() {
        classes().that().areAssignableTo(Page.class).and().areNotInterfaces().should(HOLD_NO_ENTITY).check(CODE);
    }

    private static final ArchCondition<JavaClass> HOLD_NO_ENTITY = new ArchCondition<>("hold no entity, however deep") {
        @Override
        public void check(JavaClass page, ConditionEvents events) {
            look(page, page.getSimpleName(), new HashSet<>(), page, events);
        }

        private void look(JavaClass type, String way, Set<JavaClass> seen, JavaClass page, ConditionEvents events) {
            if (!seen.add(type)) return;
            for (JavaField field : type.getFields())
                if (!field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                    for (JavaClass part : field.getType().getAllInvolvedRawTypes()) {
                        String further = way + "." + field.getName();
                        if (part.isAnnotatedWith(Entity.class))
                            events.add(SimpleConditionEvent.violated(page, further + " is the entity " + part.getSimpleName()));
                        else if (part.getPackageName().startsWith(ROOT)) look(part, further, seen, page, events);
                    }
        }
    };

    @Test
    void no_name_hides_what_a_type_is_for() {
        Set<String> vague = Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto");

        assertThat(CODE.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> vague.stream().anyMatch(name::endsWith))
                        .toList())
                .isEmpty();
        assertThat(Arrays.asList("impl", "util", "dto", "common")).doesNotContainAnyElementsOf(MAY_KNOW.keySet());
    }
}
