package academy.huikuan.quiz;

import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Puts the banks into the menu of those who look after them. */
@ApplicationScoped
public class BankWiring implements Place.Source {
    @Override
    public List<Place> places() {
        return List.of(new Place("bank.place", "/banks", "books", Set.of(Role.TRAINERS, Role.ADMINS), 82));
    }
}
