package sre.katas.grader.catalog;

import java.util.List;

/**
 * What an attempt may not use.
 *
 * @param forbid class names, or package names that end in {@code ..}
 * @param from number of the first stage for which it holds, 1 for all
 */
public record RuleSet(List<String> forbid, int from) {

    public static final RuleSet NONE = new RuleSet(List.of(), 1);
}
