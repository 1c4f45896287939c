package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The administrator's list of people. */
public record PeoplePage(Slice<PersonLine> people, PeopleFilter filter, List<Choice> departments) implements Page {
    /** Something to choose from a list. */
    public record Choice(String id, String name) {}

    /** This list without the number of its page. */
    public String address() {
        return "/admin?find=" + URLEncoder.encode(filter.find(), StandardCharsets.UTF_8) + "&department=" + filter.department() + "&role="
                + filter.role().map(Role::id).orElse("") + "&state=" + filter.state() + "&page=";
    }

    @Override
    public String template() {
        return "people/people.jte";
    }
}
