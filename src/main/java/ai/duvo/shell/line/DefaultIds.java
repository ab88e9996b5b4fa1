package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Kind;
import java.util.Map;

/** Default ids: values for what a line leaves out. */
@FunctionalInterface
public interface DefaultIds {

    /**
     * The ids that stand for what is left out, by kind.
     *
     * @param line as far as it was given; it may lack what it needs
     */
    Map<Kind, String> of(Invocation line);

    /** Nothing stands for anything. */
    static DefaultIds none() {
        return line -> Map.of();
    }
}
