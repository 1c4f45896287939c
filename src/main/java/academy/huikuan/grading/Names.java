package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.roleplay.Deal;
import academy.huikuan.roleplay.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What must not be read in the words that go between authors and reviewers. Names of the story stay, whoever bears them too. */
@ApplicationScoped
public class Names {
    @Inject
    private PersonStore people;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Scenarios scenarios;

    /**
     * The names of those whose words they are, and the names and numbers of all who may take part.
     * @param taking ids of the cohorts that take part
     * @param scenario of the work
     */
    @Transactional
    public NameMask of(Collection<String> taking, String scenario, Collection<PersonId> own) {
        List<Person> speaking = people.byIds(own);
        Set<String> words = cohorts.namesAndNumbers(taking);
        speaking.forEach(person -> words.add(person.number()));
        Deal deal = scenarios.byId(scenario).deal();
        words.remove(deal.contactName());
        words.removeAll(deal.salesNames());
        return new NameMask(speaking.stream().map(Person::name).toList(), words);
    }

    /** For what a reviewer writes. */
    @Transactional
    NameMask of(Submission work, PersonId reviewer) {
        return of(work.exercise().cohorts(), work.scenario(), List.of(reviewer));
    }
}
