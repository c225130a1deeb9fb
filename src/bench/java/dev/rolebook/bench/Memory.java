package dev.rolebook.bench;

import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the process holds, in megabytes: objects that are in use, and buffers outside of the heap. */
record Memory(double heap, double buffers) {

    private static final double MEGABYTE = 1 << 20;

    /** As it is after a collection. */
    static Memory now() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        // Netty may keep its own beside those that Java knows of.
        long ofNetty = Math.max(0, PlatformDependent.usedDirectMemory());
        return new Memory(heap / MEGABYTE, (buffers + ofNetty) / MEGABYTE);
    }

    String cells() {
        return String.format(Locale.ROOT, "%.0f | %.0f", heap, buffers);
    }
}
