package ai.duvo.shell.notification;

import java.util.function.BooleanSupplier;

/**
 * Notice of something that happened behind the prompt.
 *
 * @param text one line, for a terminal
 * @param isLoud whether the terminal rings and tells its desktop as well
 * @param isNews whether it is still worth telling when somebody is at the prompt
 */
public record Notice(String text, boolean isLoud, BooleanSupplier isNews) {}
