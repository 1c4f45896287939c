package academy.huikuan.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a simulation has measured after its warm-up.
 * @param processor milliseconds that the server's process took
 * @param lasted milliseconds
 * @param times by request
 * @param failed requests with another answer than expected, the warm-up's included
 */
record Measured(long processor, long lasted, Map<String, Times> times, long failed) {
    /** How many requests, and the milliseconds below which 50, 95, 99 and 100 % of them stay. */
    record Times(int count, int median, int p95, int p99, int most) {
        static Times of(String told) {
            int[] numbers = Arrays.stream(told.split(" ")).mapToInt(Integer::parseInt).toArray();
            return new Times(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }
    }

    static Measured of(Properties told, long failed) {
        Map<String, Times> times = new TreeMap<>();
        for (String name : told.stringPropertyNames())
            if (name.startsWith("times.")) times.put(name.substring(6), Times.of(told.getProperty(name)));
        return new Measured(
                Long.parseLong(told.getProperty("processor.millis")), Long.parseLong(told.getProperty("lasted.millis")), times, failed);
    }

    /** The server's processor time for each of those requests, milliseconds. */
    double processorEach(String request) {
        return times.containsKey(request) ? (double) processor / times.get(request).count() : Double.NaN;
    }

    double perSecond(String request) {
        return times.containsKey(request) ? times.get(request).count() * 1000.0 / lasted : 0;
    }
}
