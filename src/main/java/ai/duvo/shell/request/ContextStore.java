package ai.duvo.shell.request;

import ai.duvo.shell.profile.ApiAccess;
import java.util.Optional;

/** Store of the teams of accounts between two starts. Whatever goes wrong there is as if nothing were kept. */
public interface ContextStore {

    /** The team of an account, as it was told not long ago. */
    Optional<String> team(ApiAccess access);

    /** Keeps what the API told. */
    void keep(ApiAccess access, String team);

    /** One that keeps nothing. */
    static ContextStore none() {
        return new ContextStore() {

            @Override
            public Optional<String> team(ApiAccess access) {
                return Optional.empty();
            }

            @Override
            public void keep(ApiAccess access, String team) {}
        };
    }
}
