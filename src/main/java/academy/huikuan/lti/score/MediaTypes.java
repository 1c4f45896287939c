package academy.huikuan.lti.score;

/** The media types of the Assignment and Grade Services, as they stand in headers. */
final class MediaTypes {
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

    private MediaTypes() {}
}
