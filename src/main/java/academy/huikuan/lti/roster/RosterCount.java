package academy.huikuan.lti.roster;

/**
 * What reading a roster did.
 * @param members who are active there
 * @param joined seats that were taken
 * @param gone seats that were given up
 * @param waiting members of whom an administrator has to say who they are
 */
public record RosterCount(int members, int joined, int gone, int waiting) {
    static final RosterCount NONE = new RosterCount(0, 0, 0, 0);

    RosterCount plus(RosterCount other) {
        return new RosterCount(members + other.members, joined + other.joined, gone + other.gone, waiting + other.waiting);
    }
}
