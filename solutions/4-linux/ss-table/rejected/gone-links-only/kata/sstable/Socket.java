package kata.sstable;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * One line of {@code /proc/net/tcp} or {@code /proc/net/tcp6}.
 *
 * @param local address and port of this side; the address of a listener may be 0.0.0.0 or ::
 * @param remote address and port of the other side; all zeros for a listener
 * @param sendQueue what is sent and not acknowledged, in bytes
 * @param receiveQueue what has come and is not read, in bytes; for LISTEN, connections that wait for accept
 * @param timer which timer runs
 * @param expires in how long it runs out; zero if none runs
 * @param retransmits how often the oldest packet has been sent again
 * @param user the number of the user that made it
 * @param inode its number in the kernel; 0 if no process holds it
 */
public record Socket(
        InetSocketAddress local,
        InetSocketAddress remote,
        State state,
        long sendQueue,
        long receiveQueue,
        Timer timer,
        Duration expires,
        int retransmits,
        long user,
        long inode) {}
