/** What of a line must not be kept or shown. */
@NullMarked
package ai.duvo.shell.redaction;

import org.jspecify.annotations.NullMarked;
