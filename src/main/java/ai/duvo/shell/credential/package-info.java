/** Where keys are kept, and the programs that are asked for them. */
@NullMarked
package ai.duvo.shell.credential;

import org.jspecify.annotations.NullMarked;
