/** Speed side by side, in one run, as ratios; see docs/performance.md. */
@NullMarked
package sre.katas.benchmarks;

import org.jspecify.annotations.NullMarked;
