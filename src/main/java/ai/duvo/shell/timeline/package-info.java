/** Where the time of a run went, as bars, as JSON and as a page. */
@NullMarked
package ai.duvo.shell.timeline;

import org.jspecify.annotations.NullMarked;
