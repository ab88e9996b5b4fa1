package ai.duvo.shell.follow;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code runs follow}: a run as it goes; at a terminal its questions are answered on the spot. */
public final class RunFollower implements MessageFeed.Reader {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int COLUMNS_OF_A_PIPE = 120;

    private final CommandContext context;
    private final CommandRequests requests;
    private final SecretMasker secrets;
    private final RequestDialogue dialogue;
    private final Activity following;
    private final Console console;
    private final String run;
    private final RunReader reader;
    private final boolean isInteractive;
    private final boolean isJson;
    private final MessageFeed feed;
    private final MessageFormatter text;

    /** Told what a person answered. */
    @FunctionalInterface
    public interface Answers {
        /**
         * An answer was taken.
         *
         * @param words the command that gives it
         * @param answer what the API said
         */
        void given(List<String> words, byte[] answer);
    }

    private RunFollower(CommandContext context, SecretMasker secrets, Answers answers, Activity following) {
        this.context = context;
        this.requests = context.requests();
        this.secrets = secrets;
        this.following = following;
        this.console = context.console();
        this.run = context.invocation().argument("id").orElseThrow();
        this.dialogue = new RequestDialogue(context, run, context.operation(2), answers);
        this.reader = new RunReader(
                context, run, context.operation(0), context.operation(1), "stopped following; run " + run + " goes on");
        this.isInteractive = context.prompter().isInteractive();
        this.isJson = context.wantsJson()
                || context.options().value("format").filter("ndjson"::equals).isPresent();
        boolean isSeen = console.outIsTerminal() && !isJson && !context.isKept();
        this.feed = new MessageFeed(
                reader::messages, isSeen && !context.invocation().flag("all"), 0);
        this.text = new MessageFormatter(new MessageFormatter.View(
                context.invocation().flag("full"),
                console.colour() && !context.isKept(),
                isSeen ? console.width() : COLUMNS_OF_A_PIPE));
    }

    /**
     * Follows a run to its end, or until the user leaves it.
     *
     * @throws InterruptedFailure at Ctrl-C where nobody can be asked what it means; the run goes on
     * @throws Failure when the run fails or is stopped by somebody else, or asks something and nobody is there to answer
     */
    public static CommandOutput run(CommandContext context, SecretMasker secrets, Answers answers) {
        if (context.isDry()) {
            return context.send();
        }
        try (Activity following = context.requests().activity(context.command().name(), Amount.Unit.ITEMS)) {
            return new RunFollower(context, secrets, answers, following).toItsEnd();
        }
    }

    private CommandOutput toItsEnd() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                // the state is read before the messages, so that none written in between is lost
                JsonNode state = reader.state();
                boolean news = feed.read(this);
                if (RunReader.isEnded(state) && !feed.isMore()) {
                    return ended(state);
                }
                human(state);
                pause = news ? FIRST_PAUSE : longer(pause);
                if (!feed.isMore()) {
                    requests.pause(pause, "stopped following; run " + run + " goes on");
                }
            } catch (InterruptedFailure interrupted) {
                CommandOutput last = isInteractive ? afterInterrupt() : null;
                if (last != null) {
                    return last;
                }
                if (!isInteractive) {
                    throw interrupted.bringing(reader.last());
                }
            }
        }
    }

    @Override
    public void messages(JsonNode messages) {
        StringBuilder lines = new StringBuilder();
        messages.forEach(message -> lines.append(
                isJson
                        ? new String(Json.write(message), StandardCharsets.UTF_8) + "\n"
                        : text.of(Json.read(secrets.mask(Json.write(message))))));
        print(lines.toString());
        String underWay = text.underWay();
        following.rename(underWay.isEmpty() ? context.command().name() : underWay);
    }

    @Override
    public void skipped(long count) {
        print("… " + count + " messages skipped; --all shows each\n");
    }

    /** In one write. Where the answer goes on to jq or a variable, messages are only notices. */
    private void print(String lines) {
        String shown = secrets.mask(lines);
        if (shown.isEmpty()) {
            return;
        }
        if (context.isKept()) {
            console.err(shown.stripTrailing());
        } else {
            console.out(shown);
        }
    }

    private CommandOutput ended(JsonNode state) {
        print(isJson ? "" : text.rest());
        String status = RunReader.status(state);
        if (!status.equals("completed")) {
            throw reader.failed(state);
        }
        console.err("run " + run + " completed");
        return CommandOutput.shown(Json.write(state), context.command().result());
    }

    private void human(JsonNode state) {
        HumanRequest request = new HumanRequest(run, state.path("pending_human_request"));
        boolean isUnread = !isInteractive && feed.isMore();
        if (!dialogue.isNew(request) || isUnread) {
            return;
        }
        print(isJson ? "" : text.rest());
        if (!isInteractive) {
            throw reader.unanswered(state, request);
        }
        dialogue.ask(request);
    }

    /** What Ctrl-C means: the last answer, or null to go on. */
    private @Nullable CommandOutput afterInterrupt() {
        // it was heard: what is asked and sent from here on is not stopped by it
        requests.resume();
        // at once: the first question takes a moment to be drawn
        console.err("paused; run " + run + " goes on");
        while (true) {
            switch (next()) {
                case "k", "keep" -> {
                    console.err("following on");
                    return null;
                }
                case "s", "stop" -> {
                    return stop();
                }
                case "" -> {
                    console.err("the run goes on; runs follow " + run + " comes back");
                    return CommandOutput.shown(reader.last(), context.command().result());
                }
                default -> console.err("write k, s, or nothing and Enter");
            }
        }
    }

    private String next() {
        try {
            return context.prompter()
                    .line("keep (k) following, stop (s) the run or nothing (leave it), then Enter: ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        } catch (InterruptedFailure again) {
            throw new InterruptedFailure("left; the run goes on", "runs follow " + run + " comes back");
        }
    }

    private @Nullable CommandOutput stop() {
        boolean isDone =
                dialogue.tried(() -> requests.call(requests.plan(context.operation(3), Map.of("run_id", run))));
        if (!isDone) {
            return null;
        }
        JsonNode state = reader.state();
        console.err("stopped: status " + RunReader.status(state));
        return CommandOutput.shown(Json.write(state), context.command().result());
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}
