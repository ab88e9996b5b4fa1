package ai.duvo.shell.preflight;

import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.output.WordWrap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finding of one check.
 *
 * @param check what was looked at, in a word or two
 * @param state whether it is so
 * @param text one sentence without a full stop, as it came: harmless only after {@link VisibleText}
 * @param proof the command that shows it, or null
 * @param mend the command that mends it, or null
 */
public record Finding(
        String check,
        State state,
        String text,
        @Nullable String proof,
        @Nullable String mend) {

    /** How a check can end. */
    public enum State {
        /** All is well. */
        OK('✓', '+'),
        /** This makes a run fail. */
        FAILED('✗', 'x'),
        /** A run goes through, and something else does not happen, or happens otherwise. */
        DOUBTFUL('⚠', '!'),
        /** Nobody could tell. */
        UNKNOWN('⚠', '!');

        private final char sign;
        private final char ascii;

        State(char sign, char ascii) {
            this.sign = sign;
            this.ascii = ascii;
        }
    }

    /** All is well. */
    public static Finding ok(String check, String text) {
        return new Finding(check, State.OK, text, null, null);
    }

    /** Something that makes a run fail. */
    public static Finding failed(String check, String text, @Nullable String proof, @Nullable String mend) {
        return new Finding(check, State.FAILED, text, proof, mend);
    }

    /** Something that a run survives, and its owner may not mean. */
    static Finding doubtful(String check, String text, String proof, String mend) {
        return new Finding(check, State.DOUBTFUL, text, proof, mend);
    }

    /** The same, where no command shows it. */
    public static Finding doubtful(String check, String text, String mend) {
        return new Finding(check, State.DOUBTFUL, text, null, mend);
    }

    /** Something that nobody could tell. */
    public static Finding unknown(String check, String text) {
        return new Finding(check, State.UNKNOWN, text, null, null);
    }

    /** Whether it makes a run fail. */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** Whether it may be why something does not happen as it should. */
    public boolean isCause() {
        return isFailed() || state == State.DOUBTFUL;
    }

    /** Whether all is well with it. */
    public boolean isOk() {
        return state == State.OK;
    }

    /** One line for people: sign, check and sentence. */
    public String line() {
        return state.sign + " " + VisibleText.text(check + ": " + text);
    }

    /** The same for a terminal that has no such signs. */
    public String asciiLine() {
        return state.ascii + line().substring(1);
    }

    /** The command that mends it, as a line below it of at most so many columns; empty when there is none. */
    public String hint(int columns) {
        return mend == null ? "" : WordWrap.command("  hint: ", VisibleText.text(mend), columns);
    }

    /** For programs. */
    public void into(ObjectNode object) {
        object.put("check", check)
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("text", text)
                .put("proof", proof)
                .put("hint", mend);
    }
}
