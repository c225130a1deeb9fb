package dev.rolebook.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what tokens say of their holders, in our words. */
final class TokenClaims {

    private final String rolesClaim;
    private final String partnerClaim;
    private final Map<String, List<String>> meanings = new HashMap<>();

    /**
     * What a token says of its holder.
     *
     * @param roles our {@link Roles} that those of the token stand for
     * @param partner the source whose jobs they write; null if they are no partner
     */
    record Holder(Set<String> roles, @Nullable String partner) {}

    TokenClaims(TokenConfig config) {
        this.rolesClaim = config.rolesClaim();
        this.partnerClaim = config.partnerClaim();
        config.roles()
                .orElse(Roles.ALL.stream().map(role -> role + "=" + role).toList())
                .forEach(this::add);
    }

    private void add(String meaning) {
        // Whatever may stand in the name that another gave, no role of ours has this sign.
        int sign = meaning.lastIndexOf('=');
        String ours = meaning.substring(sign + 1).strip();
        if (sign < 1 || !Roles.ALL.contains(ours)) {
            throw new ConfigurationException("rolebook.access.oidc.roles: '" + meaning
                    + "' says of no role of a token which of ours it is: write theirs=ours, where ours is one of "
                    + String.join(", ", Roles.ALL));
        }
        meanings.computeIfAbsent(meaning.substring(0, sign).strip(), missing -> new ArrayList<>())
                .add(ours);
    }

    /** Reads the body of a token, whose signature holds. */
    Holder holder(JsonNode token) {
        Set<String> roles = new TreeSet<>();
        JsonNode theirs = at(token, rolesClaim);
        if (theirs.isTextual()) {
            roles.addAll(meanings.getOrDefault(theirs.asText(), List.of()));
        }
        theirs.forEach(role -> roles.addAll(meanings.getOrDefault(role.asText(), List.of())));
        String source = at(token, partnerClaim).asText("");
        if (source.isEmpty()) {
            // A partner of nobody could be taken for one of everybody.
            roles.remove(Roles.PARTNER);
        }
        return new Holder(roles, roles.contains(Roles.PARTNER) ? source : null);
    }

    /** A claim of just this name, which may itself have slashes, or else what is inside of one. */
    private static JsonNode at(JsonNode token, String path) {
        if (token.has(path)) {
            return token.get(path);
        }
        JsonNode found = token;
        for (String step : path.split("/", -1)) {
            found = found.path(step);
        }
        return found;
    }
}
