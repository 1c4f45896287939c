package academy.huikuan.calibration;

/** When a sample is mixed into someone's reviews: one among so many, at a place that only chance knows. */
public final class AnchorRule {
    private AnchorRule() {}

    /**
     * @param done reviews of people's works that this person has handed in
     * @param anchors samples that were mixed in so far
     * @param every one among so many; 0 for none
     * @param person shifts the places, so that they differ from one to the other
     */
    public static boolean due(int done, int anchors, int every, String person) {
        if (every == 0) return false;
        int shift = Math.floorMod(Integer.rotateLeft((person + anchors).hashCode() * 0x9E3779B9, 13), every);
        return done > anchors * every + shift;
    }
}
