package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Command;
import java.util.function.UnaryOperator;

/**
 * A row got wrong.
 *
 * @param name what is wrong
 * @param row the command
 * @param change makes it wrong
 * @param finding what must be said
 */
record Mutation(String name, String row, UnaryOperator<Command> change, String finding) {
    @Override
    public String toString() {
        return name;
    }
}
