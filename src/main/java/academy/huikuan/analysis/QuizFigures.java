package academy.huikuan.analysis;

import java.util.List;

/**
 * The statistics of a quiz over attempts; totals are shares of the attempt's maximum, 0 to 1. The definitions are those of Moodle, "Quiz
 * statistics calculations", "Test statistics".
 * @param n attempts
 * @param mean with Student's interval, cut to 0 to 1 (Student, The probable error of a mean, Biometrika 6, 1908)
 * @param deviation standard deviation
 * @param skewness k₃ / k₂^1.5 by Fisher's k-statistics; from 3 attempts
 * @param kurtosis k₄ / k₂²; 0 for a normal distribution; from 4 attempts
 * @param alpha coefficient of internal consistency: k / (k − 1) × (1 − sum of the items' variances / variance of the totals) (L. J.
 *     Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951), with Feldt's interval; 1 at most, and
 *     below 0 where items work against each other. From 3 attempts and 2 items, only where all attempts had the same items
 * @param errorRatio √(1 − alpha): share of the standard deviation that is chance
 * @param standardError of measurement: standard deviation × √(1 − alpha)
 * @param tenths how many totals lie from 0 to under 10 %, from 10 to under 20 %, …, from 90 to 100 %
 */
public record QuizFigures(
        int n,
        Figure mean,
        Figure median,
        Figure deviation,
        Figure skewness,
        Figure kurtosis,
        Figure alpha,
        Figure errorRatio,
        Figure standardError,
        List<Integer> tenths) {}
