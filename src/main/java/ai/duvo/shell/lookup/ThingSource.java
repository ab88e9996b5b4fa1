package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import java.util.List;
import java.util.Map;

/** Source of the workspace's things for one line. */
public interface ThingSource {

    /**
     * Things of one kind.
     *
     * @param isWhole whether there are no others
     */
    record Known(List<NamedThing> things, boolean isWhole) {

        /** Nothing. */
        public static Known nothing() {
            return new Known(List.of(), false);
        }
    }

    /** The table. */
    Catalog catalog();

    /** What is known without asking. */
    Known known(Kind kind, Map<Kind, String> below);

    /** The ids of that kind which results of this session held and that begin so. */
    List<String> seen(Kind kind, String prefix);

    /**
     * What the API lists; of a list without an end only the newest.
     *
     * @param line names what the list needs
     */
    Known listed(Invocation line, Command lister);

    /** Whether nothing is sent, so that nothing can be listed. */
    boolean isDry();

    /** Tells what a word meant. */
    void tell(String text);
}
