package academy.huikuan.lti;

import academy.huikuan.people.Arrival;
import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import java.util.List;
import java.util.Optional;

/**
 * What a platform may do here, as entered.
 * @param origins one per line, as entered
 */
public record RuleForm(Arrival.Strangers strangers, boolean verified, boolean lower, boolean over, String origins) {
    private static final int MOST = 1900;

    static RuleForm of(String strangers, String verified, String lower, String over, String origins) {
        Arrival.Strangers chosen = Arrival.Strangers.ASK.name().equalsIgnoreCase(strangers) ? Arrival.Strangers.ASK : Arrival.Strangers.ADD;
        return new RuleForm(chosen, "true".equals(verified), "true".equals(lower), "true".equals(over), origins.strip());
    }

    static RuleForm of(Registration registration) {
        return new RuleForm(
                registration.strangers(),
                registration.addressesVerified(),
                registration.lowerScores(),
                registration.overTeachers(),
                String.join("\n", registration.frameOrigins()));
    }

    /** The entered origins, each as browsers write it; those that are none are left out. */
    List<String> list() {
        return lines().stream().flatMap(line -> Origin.of(line).stream()).distinct().toList();
    }

    Faults faults() {
        Optional<String> wrong = lines().stream().filter(line -> !origin(line)).findFirst();
        return Faults.NONE
                .and("origins", wrong.map(line -> Fault.of("register.fault-origin", line.substring(0, Math.min(100, line.length())))))
                .and("origins", String.join(" ", list()).length() > MOST, "register.fault-origins");
    }

    private List<String> lines() {
        return origins.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** With a slash at its end it is one still; with a path it is not. */
    private static boolean origin(String line) {
        return Origin.of(line).isPresent() && line.matches("(?i)https?://[^/?#@]+/?");
    }
}
