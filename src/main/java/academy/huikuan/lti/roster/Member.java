package academy.huikuan.lti.roster;

import academy.huikuan.lti.Roles;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody on a roster (Names and Role Provisioning Services 2.0, section 2.2).
 * @param subject as in `sub` of their launches
 * @param active neither inactive nor deleted
 * @param custom the custom fields of a resource link, where the roster was asked for one
 */
public record Member(
        String subject, boolean active, Roles roles, Optional<String> name, Optional<String> email, Map<String, String> custom) {}
