package ai.duvo.shell.process;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Shell whose commands are lent a terminal for as long as they run.
 *
 * @param shell runs them
 * @param lend makes the terminal ready for a command
 * @param takeBack done before anybody hears that the command ended; once more does no harm
 */
public record LentTerminal(SystemShell shell, Runnable lend, Runnable takeBack) implements SystemShell {

    @Override
    public CompletableFuture<Integer> start(String command, Map<String, String> environment) {
        lend.run();
        try {
            return ended(shell.start(command, environment));
        } catch (RuntimeException notStarted) {
            takeBack.run();
            throw notStarted;
        }
    }

    @Override
    public Reader read(String command) {
        lend.run();
        try {
            Reader reader = shell.read(command);
            return new Reader(reader.input(), ended(reader.ended()));
        } catch (RuntimeException notStarted) {
            takeBack.run();
            throw notStarted;
        }
    }

    private CompletableFuture<Integer> ended(CompletableFuture<Integer> command) {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        command.whenComplete((code, error) -> {
            takeBack.run();
            if (error == null) {
                ended.complete(code);
            } else {
                ended.completeExceptionally(error);
            }
        });
        // who cancels has only this one in hand
        ended.whenComplete((code, error) -> command.cancel(true));
        return ended;
    }
}
