package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks that a revision has the secrets and logins of the revision it goes on from: a new one may have lost them. */
final class SecretCheck {

    private static final String NAME = "secrets";

    private final PreflightTarget target;
    private final RevisionCheck revisions;
    private final Attached here;
    private final @Nullable Attached before;

    /**
     * What is attached to a revision.
     *
     * @param revision its id
     */
    record Attached(String revision, CheckResponse secrets, CheckResponse logins) {}

    /**
     * Compares two revisions.
     *
     * @param before the one that the other goes on from, or null for none
     */
    SecretCheck(PreflightTarget target, RevisionCheck revisions, Attached here, @Nullable Attached before) {
        this.target = target;
        this.revisions = revisions;
        this.here = here;
        this.before = before;
    }

    /** One for each that is missing, or one for all. */
    List<Finding> findings() {
        Attached older = before;
        if (older == null) {
            return List.of(Finding.ok(NAME, "no revision before " + revisions.called(here.revision()) + " has any"));
        }
        for (CheckResponse response : List.of(here.secrets(), here.logins(), older.secrets(), older.logins())) {
            if (!response.isSuccess()) {
                return List.of(Finding.unknown(NAME, response.trouble()));
            }
        }
        List<Finding> bad = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        here.secrets().json().forEach(secret -> keys.addAll(keys(secret)));
        for (JsonNode secret : older.secrets().json()) {
            if (!keys.containsAll(keys(secret))) {
                bad.add(missing(older, secret));
            }
        }
        Set<String> domains = new HashSet<>();
        here.logins().json().forEach(login -> domains.add(domain(login)));
        for (JsonNode login : older.logins().json()) {
            if (!domains.contains(domain(login))) {
                bad.add(missingLogin(older, login));
            }
        }
        return bad.isEmpty()
                ? List.of(Finding.ok(
                        NAME,
                        revisions.called(here.revision()) + " has all that " + revisions.called(older.revision())
                                + " had"))
                : bad;
    }

    private Finding missing(Attached older, JsonNode secret) {
        String what = "secret " + Quoting.named(secret.path("name").asString("?")) + " ("
                + String.join(", ", keys(secret)) + ")";
        return missing(older, what, "revision-secrets", " --secret ", secret);
    }

    private Finding missingLogin(Attached older, JsonNode login) {
        return missing(older, "the login for " + domain(login), "revision-logins", " --credential ", login);
    }

    private Finding missing(Attached older, String what, String group, String option, JsonNode item) {
        return Finding.doubtful(
                NAME,
                what + " is on " + revisions.called(older.revision()) + ", and not on "
                        + revisions.called(here.revision()),
                target.command(group + " list", here.revision(), ""),
                target.command(
                        group + " attach",
                        here.revision(),
                        option + Quoting.value(item.path("id").asString(""))));
    }

    private static List<String> keys(JsonNode secret) {
        List<String> keys = new ArrayList<>();
        secret.path("env_var_keys").forEach(key -> keys.add(key.asString("")));
        return keys;
    }

    private static String domain(JsonNode login) {
        return login.path("domain").asString("?");
    }
}
