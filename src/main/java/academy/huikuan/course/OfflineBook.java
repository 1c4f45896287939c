package academy.huikuan.course;

/** The course as one file to read without a net, made by whoever stands above the course. */
public interface OfflineBook {
    /**
     * What a page says of it.
     * @param size for people, such as `412 KB`
     */
    record Offer(String address, String size) {}

    Offer offer();
}
