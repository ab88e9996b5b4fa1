/** The way to the network: proxies, trusted authorities, certificates of the user. */
@NullMarked
package ai.duvo.shell.network;

import org.jspecify.annotations.NullMarked;
