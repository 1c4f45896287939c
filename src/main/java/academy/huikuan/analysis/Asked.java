package academy.huikuan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response beside what the attempt was without it.
 * @param total the attempt's total as a share of its maximum
 * @param mark this item's part of that total
 * @param weight the item's maximum as a share of the attempt's maximum
 * @param rest the total without this item as a share of the maximum without it; none if there is no other item
 */
record Asked(Response response, Fraction total, Fraction mark, Fraction weight, Optional<Fraction> rest) {
    static List<Asked> of(Taken taken) {
        long most = taken.responses().stream().mapToLong(Response::weight).reduce(0, Math::addExact);
        List<Fraction> marks = taken.responses().stream().map(Asked::mark).toList();
        Fraction sum = marks.stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Asked> all = new ArrayList<>();
        for (int at = 0; at < marks.size(); at++) {
            Response response = taken.responses().get(at);
            long others = most - response.weight();
            Optional<Fraction> rest = others == 0 ? Optional.empty() : Optional.of(sum.minus(marks.get(at)).by(others));
            Fraction weight = Fraction.of(response.weight(), most);
            all.add(new Asked(response, sum.by(most), marks.get(at).by(most), weight, rest));
        }
        return all;
    }

    private static Fraction mark(Response response) {
        return Fraction.of(response.mark().earned(), response.mark().possible()).times(response.weight());
    }

    static Series series(List<Asked> all, java.util.function.ToDoubleFunction<Asked> value) {
        return new Series(all.stream().mapToDouble(value).toArray());
    }
}
