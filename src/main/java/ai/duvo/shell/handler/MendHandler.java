package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mend} and {@code mend 2}: runs what mends the last findings, as if it were typed. */
final class MendHandler implements CommandHandler {

    /** A word that the user has to choose: {@code CONNECTION}, but not {@code GET}. */
    private static final Pattern PLACE =
            Pattern.compile("(?<=[ =])(?!(?:GET|PUT|POST|PATCH|DELETE)(?: |$))[A-Z]{2,}(?= |$)");

    private final Supplier<PromptFeatures> prompt;

    MendHandler(Supplier<PromptFeatures> prompt) {
        this.prompt = prompt;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        prompt.get().required();
        List<String> lines = prompt.get().mends().lines();
        BigInteger number =
                context.invocation().argument("number").map(BigInteger::new).orElse(BigInteger.ONE);
        prompt.get().mends().stay();
        if (lines.isEmpty()) {
            throw Failure.error("nothing is known to mend", "preflight and explain say what mends what they find");
        }
        if (number.signum() < 1 || number.compareTo(BigInteger.valueOf(lines.size())) > 0) {
            throw Failure.error(
                    "there is no mend " + number,
                    lines.size() == 1
                            ? "the only one is: mend"
                            : "there are " + lines.size() + ": mend 1 is the first");
        }
        String line = MendingCommands.withoutRemark(lines.get(number.intValue() - 1));
        Matcher place = PLACE.matcher(line);
        if (place.find()) {
            throw Failure.error(
                    place.group() + " stands for something that you choose", "write the line yourself: " + line);
        }
        prompt.get().next().accept(line);
        return CommandOutput.none();
    }
}
