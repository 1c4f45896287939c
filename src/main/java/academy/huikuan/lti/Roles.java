package academy.huikuan.lti;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the roles of a launch or a roster come to here (LTI 1.3 core, appendix A.2). Roles in the course decide; where there are none,
 * those of the institution or the system tell an administrator. Unknown roles, and none at all, are a learner's.
 * @param teaches whether they see and grade the cohort
 * @param learns whether they are a learner of the cohort; a mentor only looks on
 */
public record Roles(boolean teaches, boolean learns) {
    private static final String COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final List<String> ABOVE = List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#", "http://purl.imsglobal.org/vocab/lis/v2/institution/person#");
    private static final Set<String> TEACHING = Set.of("Instructor", "Administrator", "ContentDeveloper", "Manager", "TeachingAssistant");
    private static final Set<String> COURSE_ROLES =
            Set.of("Instructor", "Administrator", "ContentDeveloper", "Manager", "Learner", "Mentor", "Member", "Officer");
    private static final Set<String> ADMINISTRATING = Set.of("Administrator", "SysAdmin", "AccountAdmin");

    public static Roles of(Collection<String> roles) {
        Set<String> inCourse = roles.stream().flatMap(Roles::inCourse).collect(Collectors.toSet());
        boolean teaches = inCourse.isEmpty()
                ? roles.stream().anyMatch(Roles::administrates)
                : inCourse.stream().anyMatch(TEACHING::contains);
        boolean onlyMentor = !inCourse.isEmpty() && Set.of("Mentor").containsAll(inCourse);
        return new Roles(teaches, !teaches && !onlyMentor);
    }

    /** The principal role: of `…/membership/Instructor#TeachingAssistant` it is Instructor, and a short `Learner` is itself. */
    private static Stream<String> inCourse(String role) {
        if (COURSE_ROLES.contains(role) || role.equals("TeachingAssistant")) return Stream.of(role);
        if (!role.startsWith(COURSE)) return Stream.empty();
        String rest = role.substring(COURSE.length());
        String principal = rest.startsWith("/") ? rest.substring(1).replaceFirst("#.*", "") : rest.replaceFirst("^#", "");
        return COURSE_ROLES.contains(principal) ? Stream.of(principal) : Stream.empty();
    }

    private static boolean administrates(String role) {
        return ABOVE.stream().anyMatch(vocabulary -> role.startsWith(vocabulary) && ADMINISTRATING.contains(role.substring(vocabulary.length())));
    }
}
