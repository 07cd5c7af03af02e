package kata.pstree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drawing laid out on a grid of characters, label by label: what random drawings are compared with. */
final class DrawingModel {

    /**
     * @param label without pids what decides, with its children's labels, which siblings are merged
     */
    record Box(String label, List<Box> children) {

        String shape() {
            StringBuilder shape = new StringBuilder("<" + label);
            children.forEach(child -> shape.append(child.shape()));
            return shape.append('>').toString();
        }
    }

    private final boolean merge;
    private final List<StringBuilder> grid = new ArrayList<>();

    private DrawingModel(boolean merge) {
        this.merge = merge;
    }

    static String[] draw(Box root, boolean merge) {
        DrawingModel model = new DrawingModel(merge);
        model.place(root, 1, "", 0, 0);
        return model.grid.stream().map(StringBuilder::toString).toArray(String[]::new);
    }

    /** Puts a box and all right of it on the grid; gives the number of rows that it takes. */
    private int place(Box box, int count, String outer, int row, int column) {
        String label = count > 1 ? count + "*[" + box.label() : box.label();
        String brackets = count > 1 ? outer + "]" : outer;
        put(label, row, column);
        List<List<Box>> groups = groups(box.children());
        if (groups.isEmpty()) {
            put(brackets, row, column + label.length());
            return 1;
        }
        int right = column + label.length();
        int used = 0;
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            put(i == 0 ? (last ? "---" : "-+-") : last ? " `-" : " |-", row + used, right);
            List<Box> group = groups.get(i);
            int rows = place(group.get(0), group.size(), brackets, row + used, right + 3);
            for (int below = 1; below < rows && !last; below++) {
                put("|", row + used + below, right + 1);
            }
            used += rows;
        }
        return used;
    }

    private List<List<Box>> groups(List<Box> boxes) {
        Map<Object, List<Box>> groups = new LinkedHashMap<>();
        for (Box box : boxes) {
            groups.computeIfAbsent(merge ? box.shape() : new Object(), key -> new ArrayList<>())
                    .add(box);
        }
        return List.copyOf(groups.values());
    }

    private void put(String text, int row, int column) {
        while (grid.size() <= row) {
            grid.add(new StringBuilder());
        }
        StringBuilder line = grid.get(row);
        while (line.length() < column + text.length()) {
            line.append(' ');
        }
        line.replace(column, column + text.length(), text);
    }
}
