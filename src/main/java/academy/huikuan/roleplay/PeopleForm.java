package academy.huikuan.roleplay;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who played with the learner, as chosen.
 * @param partner id of a classmate, {@link PeoplePage#OUTSIDE}, {@link PeoplePage#ALONE}, or empty
 * @param observer id of a classmate, or empty for nobody
 */
record PeopleForm(String partner, String observer) {
    /** @param mayBeAlone whether the learner can have written both sides */
    static PeopleForm of(Map<String, List<String>> form, boolean mayBeAlone) {
        String partner = first(form, "partner");
        return new PeopleForm(partner.equals(PeoplePage.ALONE) && !mayBeAlone ? "" : partner, first(form, "observer"));
    }

    static PeopleForm of(Draft draft) {
        String partner = draft.alone() ? PeoplePage.ALONE : draft.partnerOutside() ? PeoplePage.OUTSIDE : id(draft.partner());
        return new PeopleForm(partner, id(draft.observer()));
    }

    /** As the draft has it, or as the names in a brought talk let one think. */
    static PeopleForm suggested(Draft draft, List<Person> classmates) {
        PeopleForm named = of(draft);
        if (!named.partner().isEmpty() || draft.speakers().isEmpty()) return named;
        SpeakerMap map = draft.speakers().get();
        return new PeopleForm(
                called(map.labels(SpeakerMap.As.CUSTOMER), classmates),
                named.observer().isEmpty() ? called(map.labels(SpeakerMap.As.OBSERVER), classmates) : named.observer());
    }

    private static String called(List<String> labels, List<Person> classmates) {
        return classmates.stream()
                .filter(person -> labels.stream().anyMatch(label -> label.contains(person.name())))
                .map(person -> person.id().value())
                .findFirst()
                .orElse("");
    }

    private static String id(Optional<Person> person) {
        return person.map(Person::id).map(PersonId::value).orElse("");
    }

    /** @param classmates learners of the cohort but the author */
    Optional<String> partnerTrouble(List<Person> classmates) {
        if (partner.isEmpty()) return Optional.of("roleplay.partner-missing");
        if (alone() || partner.equals(PeoplePage.OUTSIDE) || chosen(partner, classmates).isPresent()) return Optional.empty();
        return Optional.of("roleplay.not-classmate");
    }

    Optional<String> observerTrouble(List<Person> classmates) {
        if (observer.isEmpty()) return Optional.empty();
        if (chosen(observer, classmates).isEmpty()) return Optional.of("roleplay.not-classmate");
        return observer.equals(partner) ? Optional.of("roleplay.same-person") : Optional.empty();
    }

    /** Whether nobody played with the learner. */
    boolean alone() {
        return partner.equals(PeoplePage.ALONE);
    }

    Optional<Person> partnerOf(List<Person> classmates) {
        return chosen(partner, classmates);
    }

    Optional<Person> observerOf(List<Person> classmates) {
        return chosen(observer, classmates);
    }

    private static Optional<Person> chosen(String id, List<Person> classmates) {
        return classmates.stream().filter(person -> person.id().value().equals(id)).findFirst();
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
