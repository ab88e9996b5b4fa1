@NullMarked
package ai.duvo.shell.timeline;

import org.jspecify.annotations.NullMarked;
