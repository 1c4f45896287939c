package academy.huikuan.web;

import java.util.List;

/** A place that a class's page leads its trainers to. @param title key of its name. @param icon name of a Tabler outline icon */
public record ClassLink(String title, String icon, String address) {
    /** A feature's places; each feature has a bean of this kind. */
    public interface Source {
        /** @param cohort id of the class */
        List<ClassLink> links(String cohort);
    }
}
