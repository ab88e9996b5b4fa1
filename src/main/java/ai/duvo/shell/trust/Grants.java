package ai.duvo.shell.trust;

import java.util.Set;

/**
 * Grants that a user gives a script on the command line, besides what every script may do.
 *
 * @param files whether it may read and write files anywhere, and replace them: {@code --allow-files}
 * @param shell whether it may run programs: {@code --allow-shell}
 * @param accounts whether it may change profiles and go to other addresses: {@code --allow-accounts}
 * @param environment the variables of the environment that it may read: {@code --env NAME}
 */
public record Grants(boolean files, boolean shell, boolean accounts, Set<String> environment) {

    /** None but those of every script. */
    public static Grants none() {
        return new Grants(false, false, false, Set.of());
    }
}
