package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Map;

/** What someone asks for who wants to play. @param waits whether any classmate may come, rather than whom one invites */
record Making(Part part, int minutes, boolean waits) {
    static Making of(Map<String, List<String>> form) {
        Part part = Part.of(first(form, "part")).orElseThrow(() -> new Refusal.Invalid("refusal.room-no-part"));
        String minutes = first(form, "minutes");
        boolean known = minutes.matches("[0-9]{1,3}") && Room.MINUTES.contains(Integer.valueOf(minutes));
        return new Making(part, known ? Integer.parseInt(minutes) : Room.USUAL_MINUTES, first(form, "action").equals("match"));
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
