/** What happens behind the prompt and is worth a word. */
@NullMarked
package ai.duvo.shell.notification;

import org.jspecify.annotations.NullMarked;
