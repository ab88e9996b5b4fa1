package ai.duvo.shell.lookup;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Kind;
import java.util.Map;

/** What Tab knows of the workspace's things; asks nobody. */
@FunctionalInterface
public interface KnownThings {

    /** Things of a kind below others, in the workspace of these options. */
    ThingSource.Known of(Kind kind, Map<Kind, String> below, ActiveOptions options);

    /** Where nothing is remembered. */
    static KnownThings none() {
        return (kind, below, options) -> ThingSource.Known.nothing();
    }
}
