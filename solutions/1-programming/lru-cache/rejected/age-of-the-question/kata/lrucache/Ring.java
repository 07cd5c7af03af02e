package kata.lrucache;

import java.util.function.Consumer;

/** Items in a ring of links. A sentinel closes it, so that no link is ever null and none is a special case. */
final class Ring<T> {

    /** The place of one item; without an item, the sentinel. */
    static final class Link<T> {

        private final T item;
        private Link<T> before = this;
        private Link<T> after = this;

        Link(T item) {
            this.item = item;
        }

        /** Leaves the ring that it is in. */
        void unlink() {
            before.after = after;
            after.before = before;
        }
    }

    private final Link<T> sentinel = new Link<>(null);

    /** Puts a link that is in no ring in front of all others. */
    void addFirst(Link<T> link) {
        link.before = sentinel;
        link.after = sentinel.after;
        link.after.before = link;
        sentinel.after = link;
    }

    /** The item at the back, or null if the ring is empty. */
    T last() {
        return sentinel.before.item;
    }

    /** From the front to the back. */
    void forEach(Consumer<? super T> action) {
        for (Link<T> link = sentinel.after; link != sentinel; link = link.after) {
            action.accept(link.item);
        }
    }
}
