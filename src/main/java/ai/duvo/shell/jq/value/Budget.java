package ai.duvo.shell.jq.value;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a program may use up: steps, memory of what it holds, depth of its calls. It also looks whether its thread was
 * interrupted; nothing of jq runs for long without a step.
 */
public final class Budget {

    /** How many steps, memory and depth a program has that is not told otherwise. */
    private static final long MOST_STEPS = 20_000_000_000L;

    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;
    private static final int MOST_DEPTH = 400_000;
    private static final int LOOK = 0x3ff;

    /** Below this, what was made since is taken as held, without a look at it. */
    private static final long SMALL = 16_384;

    private static final int ITEM = 8;
    private static final int FIELD = 48;
    private static final int NODE = 32;
    /** Its node, its string and the array in that. */
    private static final int TEXT = 64;

    private final long mostSteps;
    private final long mostBytes;
    private final int mostDepth;
    private final long deadline;
    private long steps;
    private long bytes;
    private int depth;

    public Budget() {
        this(MOST_STEPS, MOST_BYTES, MOST_DEPTH);
    }

    public Budget(long mostSteps, long mostBytes, int mostDepth) {
        this(mostSteps, mostBytes, mostDepth, Long.MAX_VALUE);
    }

    private Budget(long mostSteps, long mostBytes, int mostDepth, long deadline) {
        this.deadline = deadline;
        this.mostSteps = mostSteps;
        this.mostBytes = mostBytes;
        this.mostDepth = mostDepth;
    }

    /** As much as any program has, but only for that long. */
    public static Budget within(Duration time) {
        return new Budget(MOST_STEPS, MOST_BYTES, MOST_DEPTH, System.nanoTime() + time.toNanos());
    }

    /** Thrown through a program that has to end; it cannot catch it. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message, null, false, false);
        }
    }

    /** Thrown through a program whose thread was interrupted. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    public void step() {
        if ((++steps & LOOK) == 0) {
            look();
        }
    }

    /** For what compares or copies for long without a budget at hand. */
    public static void stopWhenInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    private void look() {
        stopWhenInterrupted();
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw new Exceeded("the program takes too long");
        }
        if (steps > mostSteps) {
            throw new Exceeded("the program takes more than " + mostSteps + " steps");
        }
    }

    /** A call begins. */
    public void enter() {
        step();
        if (++depth > mostDepth) {
            throw new Exceeded("the program calls itself too deep");
        }
    }

    /** A call ends. */
    public void leave() {
        depth--;
    }

    /** So many bytes are made. */
    public void make(long made) {
        bytes += made;
        if (bytes > mostBytes) {
            throw new Exceeded("the program needs more memory than there is");
        }
    }

    /** A text is made. */
    public JsonNode text(String text) {
        make(TEXT + 2L * text.length());
        return Kinds.text(text);
    }

    /** A list or an object of that size is made. */
    public void container(JsonNode value) {
        make(NODE + (long) value.size() * (value.isObject() ? FIELD : ITEM));
    }

    /** One value of a result is written. */
    void item() {
        step();
        make(NODE);
    }

    /** What is held now. */
    public long mark() {
        return bytes;
    }

    /** Of what was made since the mark, only that value is still held. */
    public void keep(JsonNode value, long mark) {
        long since = bytes - mark;
        if (since > SMALL) {
            bytes = mark + Math.min(since, size(value, since));
        }
        make(ITEM);
    }

    /** Nothing of what was made since the mark is still held. */
    public void forget(long mark) {
        bytes = mark;
    }

    /** The size of a value, counted as far as that. */
    private static long size(JsonNode value, long most) {
        long size = NODE;
        if (value.isString()) {
            return TEXT + 2L * value.stringValue().length();
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                size += FIELD + size(field.getValue(), most - size);
                if (size > most) {
                    break;
                }
            }
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                size += ITEM + size(item, most - size);
                if (size > most) {
                    break;
                }
            }
        }
        return size;
    }
}
