/** What lines may do besides calling the API: everything for those who type, little for a script. */
@NullMarked
package ai.duvo.shell.trust;

import org.jspecify.annotations.NullMarked;
