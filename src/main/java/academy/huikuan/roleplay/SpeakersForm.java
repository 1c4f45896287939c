package academy.huikuan.roleplay;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of speakers sends: a label and a role each, and whether messages in a row are joined. */
record SpeakersForm(int revision, SpeakerMap map) {
    private static final int MOST = 200;

    static SpeakersForm of(Map<String, List<String>> form) {
        Map<String, SpeakerMap.As> roles = new LinkedHashMap<>();
        for (int at = 0; at < MOST && form.containsKey("label-" + at); at++) {
            String role = text(form, "as-" + at);
            String label = text(form, "label-" + at);
            Arrays.stream(SpeakerMap.As.values()).filter(as -> as.name().equals(role)).findFirst().ifPresent(as -> roles.put(label, as));
        }
        String revision = text(form, "revision");
        return new SpeakersForm(
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1, new SpeakerMap(text(form, "merge").equals("yes"), roles));
    }

    private static String text(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
