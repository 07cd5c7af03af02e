package sre.katas.grader.prove;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pitest.mutationtest.engine.Location;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.tree.AbstractInsnNode;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.InvokeDynamicInsnNode;
import org.pitest.reloc.asm.tree.LdcInsnNode;
import org.pitest.reloc.asm.tree.MethodInsnNode;
import org.pitest.reloc.asm.tree.MethodNode;

/**
 * Mutations that say nothing of a suite. PIT's own command leaves them out too, and more: its filter of
 * equivalent returns also drops a {@code false} in place of {@code a && b}, which a suite must notice.
 */
final class PointlessMutations {

    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf", "$values");
    /** What javac lets compute equals, hashCode and toString of a record whose author wrote none. */
    private static final String OBJECT_METHODS = "java/lang/runtime/ObjectMethods";
    /** Load this, get the field, return it. */
    private static final int LENGTH_OF_ACCESSOR = 3;

    private PointlessMutations() {}

    /**
     * Whether the compiler wrote the method, into a record or an enum, or a {@code return} gives what
     * it gave before.
     *
     * @param where the method that was changed
     * @param original class file before the change
     * @param mutant class file with the change
     */
    static boolean contain(Location where, byte[] original, byte[] mutant) {
        ClassNode before = code(original);
        return isGenerated(before, method(before, where)) || returnsTheSame(method(code(mutant), where));
    }

    private static ClassNode code(byte[] classFile) {
        ClassNode code = new ClassNode();
        new ClassReader(classFile).accept(code, 0);
        return code;
    }

    private static MethodNode method(ClassNode owner, Location where) {
        return owner.methods.stream()
                .filter(each -> each.name.equals(where.getMethodName()) && each.desc.equals(where.getMethodDesc()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isGenerated(ClassNode owner, MethodNode method) {
        return switch (owner.superName) {
            case "java/lang/Enum" -> OF_EVERY_ENUM.contains(method.name);
            case "java/lang/Record" -> isObjectMethod(method) || isPlainAccessor(owner, method);
            default -> false;
        };
    }

    private static boolean isObjectMethod(MethodNode method) {
        return instructions(method)
                .anyMatch(each -> each instanceof InvokeDynamicInsnNode call
                        && call.bsm.getOwner().equals(OBJECT_METHODS));
    }

    /** Whether a method of a record only returns its component, as those that the compiler writes. */
    private static boolean isPlainAccessor(ClassNode owner, MethodNode method) {
        boolean component = owner.recordComponents.stream()
                .anyMatch(each -> each.name.equals(method.name) && method.desc.equals("()" + each.descriptor));
        return component && instructions(method).count() == LENGTH_OF_ACCESSOR;
    }

    private static Stream<AbstractInsnNode> instructions(MethodNode method) {
        return Stream.of(method.instructions.toArray()).filter(each -> each.getOpcode() >= 0);
    }

    /** Whether a constant was thrown away for its like: nothing may lie between, where code could jump to. */
    private static boolean returnsTheSame(MethodNode mutant) {
        return instructions(mutant)
                .filter(each -> each.getOpcode() == Opcodes.POP || each.getOpcode() == Opcodes.POP2)
                .anyMatch(away -> isSameConstant(away.getPrevious(), away.getNext()));
    }

    private static boolean isSameConstant(@Nullable AbstractInsnNode a, @Nullable AbstractInsnNode b) {
        if (a == null || b == null || a.getOpcode() != b.getOpcode()) {
            return false;
        }
        if (a instanceof LdcInsnNode first && b instanceof LdcInsnNode second) {
            return first.cst.equals(second.cst);
        }
        if (a instanceof MethodInsnNode first && b instanceof MethodInsnNode second) {
            return first.desc.startsWith("()")
                    && (first.owner + first.name + first.desc).equals(second.owner + second.name + second.desc);
        }
        return a.getOpcode() >= Opcodes.ACONST_NULL && a.getOpcode() <= Opcodes.DCONST_1;
    }
}
