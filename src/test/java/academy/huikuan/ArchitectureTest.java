package academy.huikuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;

/** The house: who may know whom. */
@AnalyzeClasses(packages = "academy.huikuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrows_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("academy.huikuan..")
            .layer("demo").definedBy("academy.huikuan.demo..")
            .layer("check").definedBy("academy.huikuan.check..")
            .layer("epub").definedBy("academy.huikuan.epub..")
            .layer("launch").definedBy("academy.huikuan.launch..")
            .layer("lti").definedBy("academy.huikuan.lti..")
            .layer("sso").definedBy("academy.huikuan.sso..")
            .layer("jose").definedBy("academy.huikuan.jose..")
            .layer("records").definedBy("academy.huikuan.records..")
            .layer("progress").definedBy("academy.huikuan.progress..")
            .layer("drill").definedBy("academy.huikuan.drill..")
            .layer("authoring").definedBy("academy.huikuan.authoring..")
            .layer("tournament").definedBy("academy.huikuan.tournament..")
            .layer("worksheet").definedBy("academy.huikuan.worksheet..")
            .layer("course").definedBy("academy.huikuan.course..")
            .layer("grading").definedBy("academy.huikuan.grading..")
            .layer("calibration").definedBy("academy.huikuan.calibration..")
            .layer("marking").definedBy("academy.huikuan.marking..")
            .layer("quiz").definedBy("academy.huikuan.quiz..")
            .layer("roleplay").definedBy("academy.huikuan.roleplay..")
            .layer("people").definedBy("academy.huikuan.people..")
            .layer("search").definedBy("academy.huikuan.search..")
            .layer("web").definedBy("academy.huikuan.web..")
            .layer("peer").definedBy("academy.huikuan.peer..")
            .layer("bank").definedBy("academy.huikuan.bank..")
            .layer("question").definedBy("academy.huikuan.question..")
            .layer("dialogue").definedBy("academy.huikuan.dialogue..")
            .layer("rubric").definedBy("academy.huikuan.rubric..")
            .layer("analysis").definedBy("academy.huikuan.analysis..")
            .layer("score").definedBy("academy.huikuan.score..")
            .layer("platform").definedBy("academy.huikuan.platform..")
            .whereLayer("demo").mayNotBeAccessedByAnyLayer()
            .whereLayer("check").mayNotBeAccessedByAnyLayer()
            .whereLayer("epub").mayNotBeAccessedByAnyLayer()
            .whereLayer("launch").mayNotBeAccessedByAnyLayer()
            .whereLayer("records").mayNotBeAccessedByAnyLayer()
            .whereLayer("lti").mayNotBeAccessedByAnyLayer()
            .whereLayer("sso").mayNotBeAccessedByAnyLayer()
            .whereLayer("jose").mayOnlyBeAccessedByLayers("lti", "sso")
            .whereLayer("progress").mayOnlyBeAccessedByLayers("records", "lti")
            .whereLayer("drill").mayOnlyBeAccessedByLayers("progress", "demo")
            .whereLayer("authoring").mayOnlyBeAccessedByLayers("demo")
            .whereLayer("tournament").mayOnlyBeAccessedByLayers("demo")
            .whereLayer("worksheet").mayOnlyBeAccessedByLayers("demo", "check")
            .whereLayer("course").mayOnlyBeAccessedByLayers("records", "lti", "progress", "drill", "demo", "check", "epub")
            .whereLayer("grading").mayOnlyBeAccessedByLayers("records", "lti", "progress", "drill", "tournament", "demo")
            .whereLayer("calibration").mayOnlyBeAccessedByLayers("grading")
            .whereLayer("marking").mayOnlyBeAccessedByLayers("demo")
            .whereLayer("quiz").mayOnlyBeAccessedByLayers("records", "lti", "progress", "drill", "course", "authoring", "marking", "demo", "check")
            .whereLayer("roleplay").mayOnlyBeAccessedByLayers("records", "progress", "tournament", "grading", "calibration", "demo", "check")
            .whereLayer("analysis").mayOnlyBeAccessedByLayers("quiz", "grading")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers(
                    "records", "lti", "sso", "progress", "drill", "tournament", "course", "worksheet", "authoring", "grading", "calibration", "marking",
                    "quiz", "roleplay",
                    "demo", "epub")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("records", "progress", "course", "worksheet", "grading", "quiz", "roleplay")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers(
                    "records", "lti", "sso", "progress", "drill", "tournament", "course", "worksheet", "authoring", "grading", "marking", "quiz",
                    "roleplay", "people", "search", "demo", "epub");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("academy.huikuan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_stands_below_knows_no_feature = noClasses()
            .that()
            .resideInAnyPackage(
                    "academy.huikuan.score..",
                    "academy.huikuan.rubric..",
                    "academy.huikuan.search..",
                    "academy.huikuan.dialogue..",
                    "academy.huikuan.question..",
                    "academy.huikuan.bank..",
                    "academy.huikuan.peer..",
                    "academy.huikuan.web..",
                    "academy.huikuan.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "academy.huikuan.people..",
                    "academy.huikuan.course..",
                    "academy.huikuan.worksheet..",
                    "academy.huikuan.marking..", "academy.huikuan.authoring..",
                    "academy.huikuan.quiz..",
                    "academy.huikuan.roleplay..",
                    "academy.huikuan.grading..",
                    "academy.huikuan.drill..",
                    "academy.huikuan.tournament..",
                    "academy.huikuan.progress..",
                    "academy.huikuan.lti..", "academy.huikuan.sso..",
                    "academy.huikuan.records..");

    @ArchTest
    static final ArchRule dialogues_know_only_the_platform = noClasses()
            .that()
            .resideInAPackage("academy.huikuan.dialogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("academy.huikuan.score..", "academy.huikuan.rubric..", "academy.huikuan.web..");

    @ArchTest
    static final ArchRule statistics_know_only_scores = noClasses()
            .that()
            .resideInAPackage("academy.huikuan.analysis..")
            .should()
            .dependOnClassesThat(resideInAPackage("academy.huikuan..")
                    .and(resideOutsideOfPackages("academy.huikuan.analysis..", "academy.huikuan.score..")));

    @ArchTest
    static final ArchRule questions_know_no_format = noClasses()
            .that()
            .resideInAPackage("academy.huikuan.question..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("academy.huikuan.bank..", "academy.huikuan.rubric..", "academy.huikuan.web..");

    /** The daily cards never count: only the learner's first page knows of them. */
    @ArchTest
    static final ArchRule nothing_that_counts_reads_the_drill = noClasses()
            .that()
            .resideInAnyPackage("academy.huikuan.progress..", "academy.huikuan.records..", "academy.huikuan.quiz..", "academy.huikuan.grading..")
            .and()
            .haveSimpleNameNotStartingWith("Home")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("academy.huikuan.drill..");

    @ArchTest
    static final ArchRule only_stores_touch_the_database = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule readers_and_rules_are_plain_java = noClasses()
            .that()
            .haveSimpleNameEndingWith("Reader")
            .or()
            .haveSimpleNameEndingWith("Rule")
            .or()
            .resideInAnyPackage(
                    "academy.huikuan.score..",
                    "academy.huikuan.rubric..",
                    "academy.huikuan.dialogue..",
                    "academy.huikuan.question..",
                    "academy.huikuan.bank..",
                    "academy.huikuan.peer..",
                    "academy.huikuan.check..",
                    "academy.huikuan.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule only_the_search_knows_lucene = noClasses()
            .that()
            .resideOutsideOfPackage("academy.huikuan.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule endpoints_stand_in_resources_and_say_who_may_call = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should(new ArchCondition<JavaClass>("say who may call each endpoint") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    resource.getMethods().stream()
                            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                            .forEach(method -> events.add(new SimpleConditionEvent(
                                    method,
                                    method.isAnnotatedWith(academy.huikuan.web.Allow.class),
                                    method.getFullName() + " lacks @Allow")));
                }
            });

    @ArchTest
    static final ArchRule only_resources_have_addresses = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule entities_have_no_setters = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<JavaClass>("have verbs, not setters") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getMethods()
                            .forEach(method -> events.add(new SimpleConditionEvent(
                                    method, !method.getName().matches("set[A-Z].*"), method.getFullName() + " is a setter")));
                }
            });

    @ArchTest
    static final ArchRule pages_hold_no_entity = noClasses()
            .that()
            .implement(academy.huikuan.web.Page.class)
            .should(new ArchCondition<JavaClass>("hold an entity") {
                @Override
                public void check(JavaClass page, ConditionEvents events) {
                    page.getAllFields().stream()
                            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream().map(type -> new Object[] {field, type}))
                            .forEach(pair -> events.add(new SimpleConditionEvent(
                                    pair[0], ((JavaClass) pair[1]).isAnnotatedWith(Entity.class), pair[0] + " holds an entity")));
                }
            });

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .doNotHaveSimpleName("Time")
            .should(new ArchCondition<JavaClass>("ask the system for the time") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(ArchitectureTest::asksForNow)
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, ((JavaAccess<?>) call).getDescription())));
                }
            });

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that()
            .doNotHaveSimpleName("ContentCheck")
            .and()
            .doNotHaveSimpleName("ConvertBank")
            .and()
            .doNotHaveSimpleName("StartupReport")
            .and()
            .doNotHaveSimpleName("GradeFile")
            .and()
            .resideOutsideOfPackage("academy.huikuan.launch..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static boolean asksForNow(JavaMethodCall call) {
        boolean now = call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty();
        return now && call.getTargetOwner().getPackageName().equals("java.time");
    }
}
