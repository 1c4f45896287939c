package academy.huikuan.bank;

/**
 * Something that a format cannot say.
 * @param question the question's id, or its name where it has none
 * @param what does not get into the file
 */
public record Loss(String question, String what) {
    @Override
    public String toString() {
        return question + ": " + what;
    }
}
