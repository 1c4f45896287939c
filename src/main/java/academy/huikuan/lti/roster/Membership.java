package academy.huikuan.lti.roster;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.PersonName;
import academy.huikuan.lti.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One page of a roster.
 * @param unreadable entries that name nobody
 */
record Membership(List<Member> members, int unreadable) {
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final Set<String> OUT = Set.of("inactive", "deleted");
    private static final int MOST_SUBJECT = 255;

    /** @throws RosterFault if it is no membership container */
    static Membership read(String body) throws RosterFault {
        Claims container = Claims.read(body).orElseThrow(() -> new RosterFault(RosterFault.Kind.FORMAT, "no JSON object"));
        List<Claims> list =
                container.objects("members").orElseThrow(() -> new RosterFault(RosterFault.Kind.FORMAT, "no list of members"));
        List<Member> read = list.stream().flatMap(one -> member(one).stream()).toList();
        return new Membership(read, list.size() - read.size());
    }

    private static Optional<Member> member(Claims one) {
        return text(one, "user_id").filter(subject -> subject.length() <= MOST_SUBJECT).map(subject -> new Member(
                subject,
                !OUT.contains(one.text("status").orElse("").toLowerCase(Locale.ROOT)),
                Roles.of(one.texts("roles")),
                PersonName.of(one.text("name"), one.text("given_name"), one.text("family_name")),
                one.text("email"),
                custom(one)));
    }

    /** Some platforms write whole numbers as such. */
    private static Optional<String> text(Claims from, String name) {
        return from.all().get(name) instanceof Long number ? Optional.of(number.toString()) : from.text(name);
    }

    private static Map<String, String> custom(Claims one) {
        Map<String, String> fields = new HashMap<>();
        for (Claims message : one.objects("message").orElse(List.of())) {
            Claims custom = message.inside(CUSTOM);
            custom.all().keySet().forEach(name -> text(custom, name).ifPresent(field -> fields.putIfAbsent(name, field)));
        }
        return Map.copyOf(fields);
    }
}
