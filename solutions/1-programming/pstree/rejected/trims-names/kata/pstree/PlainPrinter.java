package kata.pstree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The plain format. It keeps its own stack: a chain of processes may be deeper than Java's. */
final class PlainPrinter {

    private static final int WIDEST_INDENT = 60;

    private record Visit(Node node, int depth) {}

    private PlainPrinter() {}

    static String print(Forest forest) {
        StringBuilder out = new StringBuilder();
        Deque<Visit> stack = new ArrayDeque<>();
        push(stack, forest.roots(), 0);
        while (!stack.isEmpty()) {
            Visit visit = stack.pop();
            out.append(" ".repeat(Math.min(WIDEST_INDENT, 2 * visit.depth())))
                    .append(visit.node().plain())
                    .append('\n');
            push(stack, visit.node().children(), visit.depth() + 1);
        }
        return out.toString();
    }

    private static void push(Deque<Visit> stack, List<Node> nodes, int depth) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            stack.push(new Visit(nodes.get(i), depth));
        }
    }
}
