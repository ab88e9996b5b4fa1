/** The program: main and wiring; nothing imports it. */
@NullMarked
package ai.duvo.shell;

import org.jspecify.annotations.NullMarked;
