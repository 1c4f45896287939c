package academy.huikuan.roleplay.room;

import academy.huikuan.web.Page;

/** An invitation to a room. @param token of its link. @param begun whether the talk goes on already */
public record InvitationPage(RoomLine room, String token, boolean begun, boolean briefOpened) implements Page {
    @Override
    public String template() {
        return "roleplay/room/invitation.jte";
    }
}
