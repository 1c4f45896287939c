package academy.huikuan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A response beside what the attempt was without it.
 * All are worked out exactly before they become numbers with a point, so that equal shares are equal numbers.
 * @param total the attempt's total as a share of its maximum
 * @param mark this item's part of that total
 * @param weight the item's maximum as a share of the attempt's maximum
 * @param rest the total without this item as a share of the maximum without it; none if there is no other item
 */
record Asked(Response response, Fraction total, double mark, double weight, OptionalDouble rest) {
    static List<Asked> of(Taken taken) {
        long most = taken.responses().stream().mapToLong(Response::weight).reduce(0, Math::addExact);
        List<Fraction> marks = taken.responses().stream().map(Asked::points).toList();
        Fraction sum = marks.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction total = sum.by(most);
        List<Asked> all = new ArrayList<>();
        for (int at = 0; at < marks.size(); at++) {
            Response response = taken.responses().get(at);
            long others = most - response.weight();
            OptionalDouble rest =
                    others == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.minus(marks.get(at)).by(others).value());
            double weight = Fraction.of(response.weight(), most).value();
            all.add(new Asked(response, total, marks.get(at).by(most).value(), weight, rest));
        }
        return all;
    }

    private static Fraction points(Response response) {
        return Fraction.of(response.mark().earned(), response.mark().possible()).times(response.weight());
    }

    static Series series(List<Asked> all, ToDoubleFunction<Asked> value) {
        return new Series(all.stream().mapToDouble(value).toArray());
    }
}
