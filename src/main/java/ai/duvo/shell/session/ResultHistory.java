package ai.duvo.shell.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** History of what the numbered lines of a session brought; old ones go first when they take too much room. */
public interface ResultHistory {

    /**
     * A line and what it brought.
     *
     * @param number counts the lines of the session, from 1
     * @param line without secrets
     * @param answer what {@code $_} was after it, or null when it brought nothing or that is gone
     */
    record Entry(int number, String line, @Nullable CommandOutput answer) {}

    /**
     * A command that a line ran.
     *
     * @param number of the line
     * @param result how it ended, with what it brought before any jq
     */
    record CommandRun(int number, CommandResult result) {}

    /** The commands behind the lines that are still known and went well, newest first. */
    default List<CommandRun> commands() {
        return List.of();
    }

    /** Those that have a result, oldest first. */
    List<Entry> all();

    /** The result of a line; empty when it has none. */
    default Optional<Entry> get(int number) {
        return all().stream().filter(one -> one.number() == number).findFirst();
    }

    /** Where lines have no numbers. */
    static ResultHistory none() {
        return List::of;
    }
}
