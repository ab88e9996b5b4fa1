/** Text becomes words and words become bound arguments: the one grammar of prompt, arguments and scripts. */
@NullMarked
package ai.duvo.shell.line;

import org.jspecify.annotations.NullMarked;
