/** What must not be shown or kept, and how it is masked. */
@NullMarked
package ai.duvo.shell.secret;

import org.jspecify.annotations.NullMarked;
