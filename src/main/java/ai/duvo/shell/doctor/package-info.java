/** What is wrong with a setup, and how to mend it: this machine, the way to the API, the key. */
@NullMarked
package ai.duvo.shell.doctor;

import org.jspecify.annotations.NullMarked;
