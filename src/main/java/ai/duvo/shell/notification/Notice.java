package ai.duvo.shell.notification;

/**
 * Notice of something that happened behind the prompt.
 *
 * @param text one line, for a terminal
 * @param isLoud whether the terminal rings and tells its desktop as well
 */
public record Notice(String text, boolean isLoud) {}
