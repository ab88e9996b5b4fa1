package ai.duvo.shell.line;

/** Words of a test's command line, where references stand for themselves. */
public final class SessionlessWords {

    private SessionlessWords() {}

    /** The text of a word without variables. */
    public static String text(Word word) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (!(part instanceof WordPart.Text literal)) {
                throw new IllegalArgumentException("a test's arguments have no variables");
            }
            text.append(literal.text());
        }
        return text.toString();
    }
}
