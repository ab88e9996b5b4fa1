package ai.duvo.shell;

import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.inventory.CacheStore;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.request.ContextStore;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Teams of accounts, kept for a day for commands that only read: each would ask for its team before it asks for anything
 * else. What a kept team did not find, or was refused, makes the next command ask again.
 */
final class KeptTeams implements ContextStore, CommandObserver {

    private static final long LIFE_MS = TimeUnit.DAYS.toMillis(1);

    private static final Pattern FITS_A_PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final CacheStore store;
    private final Clock clock;
    private final Set<String> used = new HashSet<>();

    KeptTeams(CacheStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<String> team(ApiAccess access) {
        String name = name(access);
        Optional<String> kept = store.read(name).flatMap(this::young);
        kept.ifPresent(team -> used.add(name));
        return kept;
    }

    /** When it was told, in milliseconds, then the team. */
    private Optional<String> young(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        boolean isOurs = lines.size() == 2
                && lines.get(0).matches("\\d{1,18}")
                && FITS_A_PATH.matcher(lines.get(1)).matches();
        return isOurs && Math.abs(clock.millis() - Long.parseLong(lines.get(0))) < LIFE_MS
                ? Optional.of(lines.get(1))
                : Optional.empty();
    }

    @Override
    public void keep(ApiAccess access, String team) {
        store.write(name(access), (clock.millis() + "\n" + team).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void ended(CommandResult result) {
        if (result.failure() instanceof HttpFailure refused && Set.of(403, 404).contains(refused.status())) {
            used.forEach(store::forget);
        }
    }

    private static String name(ApiAccess access) {
        return WorkspaceScope.of(access).workspace() + "/team";
    }
}
