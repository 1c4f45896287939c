package academy.huikuan.peer;

import java.util.List;

/** How far one trainer's grade goes astray, learned from works that two trainers have graded without seeing each other's grade. */
public final class TrainerNoise {
    private static final double SHARE_OF_TOP = 0.075;
    /** What is known beforehand counts like so many pairs, twice over, as for the model's other variances. */
    private static final double WEIGHT = 4;

    private TrainerNoise() {}

    /** The standard deviation in levels that is supposed before any work was graded twice: 0.3 where levels are 0 to 4. */
    public static double before(Scale scale) {
        return SHARE_OF_TOP * scale.top();
    }

    /**
     * The standard deviation in levels. Half the square of a pair's difference is an estimate of the variance; the mean of these is shrunken
     * towards what was supposed, so that one pair or two move little and thirty decide.
     * @param differences between two trainers' weighted means of one work, in levels, their sign does not matter
     */
    public static double of(Scale scale, List<Double> differences) {
        double sum = 0;
        for (double difference : differences.stream().map(Math::abs).sorted().toList()) sum += difference * difference / 2;
        double first = before(scale) * before(scale);
        return StrictMath.sqrt((2 * WEIGHT * first + sum) / (2 * WEIGHT + differences.size()));
    }
}
