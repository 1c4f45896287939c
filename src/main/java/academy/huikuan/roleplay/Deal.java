package academy.huikuan.roleplay;

import java.time.LocalDate;
import java.util.List;

/**
 * The sale that a talk is about, from the cast of all stories.
 * @param company short name of the customer
 * @param contact who is called, with the post. Example: `孙佳，采购主管`
 * @param contactName the name alone
 * @param salesNames names that people of the supplier go by
 * @param amount whole yuan
 */
public record Deal(
        String id,
        String supplier,
        String company,
        String contact,
        String contactName,
        List<String> salesNames,
        String what,
        long amount,
        LocalDate due) {
    public Deal {
        salesNames = List.copyOf(salesNames);
    }

    /** The same deal where a talk is with somebody else of the customer, or about another sum. @param other with the post, as `contact` */
    Deal with(String other, long sum) {
        return new Deal(id, supplier, company, other, other.split(Cast.COMMA)[0].strip(), salesNames, what, sum, due);
    }
}
