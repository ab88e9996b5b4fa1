package ai.duvo.shell.handler.account;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.session.CommandContext;
import java.util.Optional;

/** The profiles of this machine: the only way to them, also for a row that does not say that it is about them. */
final class KeptProfiles {

    private KeptProfiles() {}

    /**
     * Where they are kept.
     *
     * @throws Failure when the line stands in a script that may not touch them
     */
    static ProfileStore of(CommandContext context) {
        context.trust().requireAccounts(context.command().name());
        return context.accounts().profiles();
    }

    /** The one of that name, if there is one. */
    static Optional<Profile> find(CommandContext context, String name) {
        return of(context).load().find(name);
    }
}
