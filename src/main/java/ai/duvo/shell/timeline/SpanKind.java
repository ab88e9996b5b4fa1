package ai.duvo.shell.timeline;

import ai.duvo.shell.output.BarStyle;

/** Who the time of a run went to. */
enum SpanKind {
    MODEL("model", "model", '█', '#', 36),
    TOOL("tool", "tools", '▓', '=', 32),
    HUMAN("human", "human", '▒', '~', 33),
    /** Neither: a run that is about to start, or to end. */
    OTHER("other", "other", '░', '.', 2);

    private final String wireName;
    private final String title;
    private final char block;
    private final char ascii;
    private final int colour;

    SpanKind(String wireName, String title, char block, char ascii, int colour) {
        this.wireName = wireName;
        this.title = title;
        this.block = block;
        this.ascii = ascii;
        this.colour = colour;
    }

    String wireName() {
        return wireName;
    }

    /** What all of them together are called. */
    String title() {
        return title;
    }

    char bar(BarStyle style) {
        return style == BarStyle.BLOCKS ? block : ascii;
    }

    /** The code of its colour on a terminal. */
    int colour() {
        return colour;
    }
}
