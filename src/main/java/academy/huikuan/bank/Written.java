package academy.huikuan.bank;

import java.util.List;

/**
 * A bank as a file of some format.
 * @param losses what the format cannot say, in the order of the questions
 */
public record Written(byte[] bytes, List<Loss> losses) {
    public Written {
        losses = List.copyOf(losses);
    }
}
