package academy.huikuan.roleplay;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer of the stories and all that is told of its debts.
 * @param shortName as stories call it
 * @param contactName of who is called, without the post
 */
public record Customer(String id, String name, String shortName, String contactName, List<Account> accounts) {
    /**
     * One deal.
     * @param amount whole yuan
     * @param story what is told of it, a line a day or fact
     * @param figures further amounts that stories may tell of it, whole yuan: sums, parts
     */
    public record Account(String deal, long amount, LocalDate due, List<String> story, List<Long> figures) {
        public Account {
            story = List.copyOf(story);
            figures = List.copyOf(figures);
        }
    }

    public Customer {
        accounts = List.copyOf(accounts);
    }
}
