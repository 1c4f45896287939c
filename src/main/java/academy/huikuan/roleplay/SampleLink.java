package academy.huikuan.roleplay;

/**
 * A sample in a list. Its title is not shown before it is open: it may tell how the talk goes.
 * @param turns how many
 */
public record SampleLink(String id, Sample.Quality quality, String title, int turns) {
    static SampleLink of(Sample sample) {
        return new SampleLink(sample.id(), sample.quality(), sample.title(), sample.turns().size());
    }

    public String address() {
        return "/roleplay/samples/" + id;
    }
}
