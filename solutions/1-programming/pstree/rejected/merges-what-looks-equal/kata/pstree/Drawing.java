package kata.pstree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drawing that {@code pstree -A} makes. */
final class Drawing {

    /** Siblings that look the same, drawn once. */
    private record Group(Node first, int count) {}

    private final Snapshot snapshot;
    private final boolean pids;
    private final StringBuilder out = new StringBuilder();
    private final Map<List<Object>, Integer> shapes = new HashMap<>();
    private final Map<Node, List<Node>> childrenOf = new IdentityHashMap<>();
    private final Map<Node, Integer> shapeOf = new IdentityHashMap<>();

    Drawing(Snapshot snapshot, boolean pids) {
        this.snapshot = snapshot;
        this.pids = pids;
    }

    String of(Node root) {
        draw(new Group(root, 1), "", "");
        return out.toString();
    }

    /**
     * @param indent what stands left of every further line of this group
     * @param closing the brackets that are open around it
     */
    private void draw(Group group, String indent, String closing) {
        boolean merged = group.count() > 1;
        String label = (merged ? group.count() + "*[" : "") + group.first().label(pids);
        String brackets = merged ? closing + "]" : closing;
        List<Group> groups = groups(children(group.first()));
        out.append(label);
        if (groups.isEmpty()) {
            out.append(brackets).append('\n');
        } else if (groups.size() == 1) {
            out.append("---");
            draw(groups.get(0), indent + " ".repeat(label.length() + 3), brackets);
        } else {
            drawAll(groups, indent + " ".repeat(label.length()), brackets);
        }
    }

    private void drawAll(List<Group> groups, String indent, String brackets) {
        int last = groups.size() - 1;
        for (int i = 0; i <= last; i++) {
            out.append(i == 0 ? "-+-" : indent + (i == last ? " `-" : " |-"));
            draw(groups.get(i), indent + (i == last ? "   " : " | "), brackets);
        }
    }

    private List<Group> groups(List<Node> nodes) {
        if (pids) {
            return nodes.stream().map(node -> new Group(node, 1)).toList();
        }
        Map<Integer, List<Node>> byShape = new LinkedHashMap<>();
        nodes.forEach(node ->
                byShape.computeIfAbsent(shape(node), key -> new ArrayList<>()).add(node));
        return byShape.values().stream()
                .map(same -> new Group(same.get(0), same.size()))
                .toList();
    }

    /** Equal numbers for equal subtrees: the same name above the same shapes in the same order. */
    private int shape(Node node) {
        Integer known = shapeOf.get(node);
        if (known == null) {
            known = shapes.computeIfAbsent(List.of(text(node)), unused -> shapes.size());
            shapeOf.put(node, known);
        }
        return known;
    }

    private String text(Node node) {
        StringBuilder text = new StringBuilder(node.label(false));
        children(node).forEach(child -> text.append("---").append(text(child)));
        return text.toString();
    }

    /** Child processes and threads by pid. */
    private List<Node> children(Node node) {
        return childrenOf.computeIfAbsent(node, this::childrenAndThreads);
    }

    private List<Node> childrenAndThreads(Node node) {
        List<Node> all = new ArrayList<>(node.children());
        Snapshot.Entry entry = node.isProcess() ? snapshot.processes().get(node.pid()) : null;
        if (entry != null) {
            entry.threads().forEach(id -> all.add(node.thread(id)));
        }
        all.sort(Comparator.comparingInt(Node::pid));
        return all;
    }
}
