package ai.duvo.shell.account;

import ai.duvo.shell.profile.ApiAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Scope of a workspace: what is known of one is never shown in another.
 *
 * @param account names profile, address and key; safe as a file name, and says nothing about the key
 * @param workspace the same with the team
 * @param isLasting whether it will be there tomorrow; the embedded demo will not
 */
public record WorkspaceScope(String account, String workspace, boolean isLasting) {

    private static final int DIGITS = 16;

    /** The demo's; a team that was named may be one that its key refuses. */
    static WorkspaceScope demo(String team) {
        return new WorkspaceScope("demo", team.isEmpty() ? "demo" : "demo-" + digest(team), false);
    }

    /** That of an account at its API. */
    public static WorkspaceScope of(ApiAccess access) {
        String name = access.label().replaceAll("[^A-Za-z0-9._-]", "_");
        String account = access.baseUrl() + "\n" + access.key().identity();
        return new WorkspaceScope(
                name + "-" + digest(account), name + "-" + digest(account + "\n" + access.team()), true);
    }

    /** Whether both are one workspace; a record's own equals is compiled anew at each start, which takes milliseconds. */
    boolean isSame(@Nullable WorkspaceScope other) {
        return other != null && workspace.equals(other.workspace);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
