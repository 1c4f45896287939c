package academy.huikuan.roleplay.room;

import academy.huikuan.web.Page;

/** What is new in a room, to be put into a page that is open. @param room with the turns that the page lacks */
public record RoomNewsPage(RoomPage room) implements Page {
    @Override
    public String template() {
        return "roleplay/room/news.jte";
    }
}
