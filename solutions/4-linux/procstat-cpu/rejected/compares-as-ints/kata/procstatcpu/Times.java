package kata.procstatcpu;

/**
 * What one line of /proc/stat has counted since boot, in ticks (mostly of 1/100 s), as it stands there.
 *
 * @param user in programs, the guest's included
 * @param nice in programs of low priority, the low guest's included
 * @param system in the kernel
 * @param idle doing nothing
 * @param iowait doing nothing, while a disk was asked
 * @param irq in interrupts
 * @param softirq in the kernel's work that interrupts leave behind
 * @param steal taken away by the host of this virtual machine
 * @param guest running virtual machines
 * @param guestNice running virtual machines of low priority
 */
public record Times(
        long user,
        long nice,
        long system,
        long idle,
        long iowait,
        long irq,
        long softirq,
        long steal,
        long guest,
        long guestNice) {}
