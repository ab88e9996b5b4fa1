/** Settings that users make with set. */
@NullMarked
package ai.duvo.shell.settings;

import org.jspecify.annotations.NullMarked;
