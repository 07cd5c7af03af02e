package kata.k8sfit;

/** Which nodes are the better ones. */
public enum Strategy {
    /** Those that have most left: spreads the load. */
    LEAST_ALLOCATED,
    /** Those that have least left: packs pods together, so that nodes can be switched off. */
    MOST_ALLOCATED
}
