package ai.duvo.shell.output;

/** Pager: shows a text that may be longer than the screen. */
@FunctionalInterface
public interface Pager {

    /**
     * Shows it.
     *
     * @param isNewestLast whether its end is what one looks for, so that it begins there
     */
    void show(String text, boolean isNewestLast);
}
