package kata.procstatcpu;

/**
 * Where the time between two samples went, in percent; all ten together are 100. In the order of mpstat.
 *
 * @param user in programs, without the guest's
 * @param nice in programs of low priority, without the low guest's
 * @param system in the kernel
 * @param iowait doing nothing, while a disk was asked
 * @param irq in interrupts
 * @param softirq in the kernel's work that interrupts leave behind
 * @param steal taken away by the host of this virtual machine
 * @param guest running virtual machines
 * @param guestNice running virtual machines of low priority
 * @param idle doing nothing
 */
public record Usage(
        double user,
        double nice,
        double system,
        double iowait,
        double irq,
        double softirq,
        double steal,
        double guest,
        double guestNice,
        double idle) {}
