package academy.huikuan.quiz;

import academy.huikuan.analysis.Figure;
import academy.huikuan.analysis.ItemFigures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** In which order the items of a quiz are listed; figures that are missing come last. */
public enum StatisticsOrder {
    FLAGS("flags", Comparator.<ItemFigures>comparingInt(item -> -item.flags().size()).thenComparing(rising(ItemFigures::correlation))),
    NAME("name", Comparator.comparing(ItemFigures::item)),
    N("n", Comparator.comparingInt(item -> -item.n())),
    FACILITY("facility", rising(ItemFigures::facility)),
    CORRELATION("correlation", rising(ItemFigures::correlation)),
    UPPER_LOWER("upper-lower", rising(ItemFigures::upperLower)),
    EFFICIENCY("efficiency", rising(ItemFigures::efficiency));

    private final String id;
    private final Comparator<ItemFigures> order;

    StatisticsOrder(String id, Comparator<ItemFigures> order) {
        this.id = id;
        this.order = order.thenComparing(ItemFigures::item);
    }

    public String id() {
        return id;
    }

    /** The order of that id, what is flagged first for any other. */
    static StatisticsOrder of(String id) {
        return Arrays.stream(values()).filter(order -> order.id.equals(id)).findFirst().orElse(FLAGS);
    }

    List<ItemFigures> sorted(List<ItemFigures> items) {
        return items.stream().sorted(order).toList();
    }

    private static Comparator<ItemFigures> rising(Function<ItemFigures, Figure> figure) {
        return Comparator.comparingDouble(item -> figure.apply(item).number().orElse(Double.POSITIVE_INFINITY));
    }
}
