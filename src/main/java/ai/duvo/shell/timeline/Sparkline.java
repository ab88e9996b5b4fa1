package ai.duvo.shell.timeline;

import ai.duvo.shell.output.BarStyle;
import java.util.List;

/** Numbers as a line of small bars, one column each. */
final class Sparkline {

    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
    private static final String ASCII = " .:-=+*#@";

    private Sparkline() {}

    /** The line, as high as {@code most}; what is more than nothing is never drawn as nothing. */
    static String of(List<Long> values, long most, BarStyle style) {
        String levels = style == BarStyle.BLOCKS ? BLOCKS : ASCII;
        StringBuilder line = new StringBuilder();
        for (long value : values) {
            line.append(levels.charAt((int) ((value * 8 + most - 1) / most)));
        }
        return line.toString();
    }
}
