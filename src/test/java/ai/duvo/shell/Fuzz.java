package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.FailureFormatter;
import ai.duvo.shell.output.VisibleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fuzz of what comes from outside, in rounds of a seed each; run by {@code scripts/bench/fuzz}. */
final class Fuzz {

    /** What a text on the screen never has: what moves its cursor, turns its direction or is not seen, half characters. */
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff&&[^\\n\\t]]");

    private static final int SHOWN = 1_000;
    private static final int LOOK_MILLIS = 50;

    /** A worker of jq has as much. */
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    /** Longest that one input takes: then it is asked to stop, and must. */
    private final Duration longest;

    private final Map<String, Long> characters = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Fuzz(Duration longest) {
        this.longest = longest;
    }

    /**
     * Something to try.
     *
     * @param input what it is made of
     * @param work does it; gives what it would put on a screen
     */
    record Attempt(String input, Callable<String> work) {}

    /**
     * A kind of input.
     *
     * @param draws makes a kind's inputs by chance
     * @param stops whether it may be long, and ends soon after its thread is interrupted
     */
    record Target(String name, Function<Random, Attempt> draws, boolean stops) {}

    /** What must not happen, and how to see it again. */
    record Fault(String target, long seed, String what, String input) {

        @Override
        public String toString() {
            String shown = input.length() <= SHOWN ? input : input.substring(0, SHOWN) + "… (" + input.length() + ")";
            return target + ", seed " + seed + ": " + VisibleText.lines(what + "\n  input: " + shown);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many characters of input there were, by kind. */
    Map<String, Long> characters() {
        return characters;
    }

    /** Tries inputs of that kind, drawn by that seed, until they have so many characters. */
    void round(Target target, long seed, int most) {
        Round round = new Round(target, seed, most);
        Thread thread = new Thread(null, round, "fuzz-" + target.name(), target.stops() ? STACK_BYTES : 0);
        thread.setDaemon(true);
        thread.start();
        Fault hang = awaited(round, thread);
        characters.merge(target.name(), round.done, Long::sum);
        synchronized (round.found) {
            faults.addAll(round.found);
        }
        if (hang != null) {
            faults.add(hang);
        }
    }

    /** A fault when it does not end. */
    private @Nullable Fault awaited(Round round, Thread thread) {
        try {
            int seen = -1;
            long since = System.nanoTime();
            boolean isStopped = false;
            while (thread.isAlive()) {
                thread.join(LOOK_MILLIS);
                long taken = System.nanoTime() - since;
                if (seen != round.number) {
                    seen = round.number;
                    since = System.nanoTime();
                    isStopped = false;
                } else if (taken > 10 * longest.toNanos()) {
                    List<StackTraceElement> where = List.of(thread.getStackTrace());
                    thread.interrupt();
                    return round.fault("does not end: " + where.subList(0, Math.min(12, where.size())));
                } else if (round.target.stops() && !isStopped && taken > longest.toNanos()) {
                    isStopped = true;
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** The inputs of a seed, one after the other. */
    private static final class Round implements Runnable {
        private final Target target;
        private final long seed;
        private final int most;
        private final List<Fault> found = new ArrayList<>();
        private volatile int number;
        private volatile String input = "";
        private volatile long done;

        Round(Target target, long seed, int most) {
            this.target = target;
            this.seed = seed;
            this.most = most;
        }

        @Override
        public void run() {
            Random random = new Random(seed);
            while (done < most) {
                Attempt attempt = target.draws().apply(random);
                input = attempt.input();
                number = number + 1;
                attempt(attempt);
                done = done + Math.max(1, attempt.input().length());
            }
        }

        private void attempt(Attempt attempt) {
            try {
                shows(attempt.work().call());
            } catch (Failure failure) {
                shows(FailureFormatter.of(failure, true, UnaryOperator.identity()));
            } catch (Exception | Error bug) {
                // one that was asked to stop says so with its own exception
                if (!Thread.interrupted()) {
                    StackTraceElement[] trace = bug.getStackTrace();
                    add("throws " + bug + (trace.length == 0 ? "" : " at " + trace[0]));
                }
            }
        }

        private void shows(String text) {
            // the rows of CSV end so
            String lines = text.replace("\r\n", "\n");
            Matcher harmful = HARMFUL.matcher(lines);
            if (harmful.find()) {
                add(String.format("shows \\u%04x", (int) lines.charAt(harmful.start())));
            } else if (text.contains("internal error")) {
                add("tells of a mistake of our own: " + text);
            }
        }

        private void add(String what) {
            synchronized (found) {
                found.add(fault(what));
            }
        }

        Fault fault(String what) {
            return new Fault(target.name(), seed, what, input);
        }
    }

    /** Rounds of every kind until there were so many characters, or the time is over. */
    long run(List<Target> targets, long seed, long most, int perRound, Duration time, Consumer<Fault> told) {
        long end = System.nanoTime() + time.toNanos();
        long next = seed;
        int known = 0;
        while (total() < most && System.nanoTime() - end < 0) {
            for (Target target : targets) {
                round(target, next, perRound);
                faults.subList(known, faults.size()).forEach(told);
                known = faults.size();
            }
            next++;
        }
        return next - seed;
    }

    long total() {
        return characters.values().stream().mapToLong(Long::longValue).sum();
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 86_400;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextInt(1_000_000);
        System.out.println("seed " + seed + "   (again: scripts/bench/fuzz " + seconds + " " + seed + ")");
        Path folder = Files.createTempDirectory("duvo-fuzz");
        Fuzz fuzz = new Fuzz(Duration.ofSeconds(1));
        long rounds = fuzz.run(
                FuzzTargets.all(folder), seed, 10_000_000, 20_000, Duration.ofSeconds(seconds), System.out::println);
        fuzz.characters().forEach((name, count) -> System.out.printf("%-10s %,12d characters%n", name, count));
        System.out.printf(
                "%,d characters in %,d rounds, seeds %d to %d: %d faults%n",
                fuzz.total(), rounds, seed, seed + rounds - 1, fuzz.faults().size());
        System.exit(fuzz.faults().isEmpty() ? 0 : 1);
    }
}
