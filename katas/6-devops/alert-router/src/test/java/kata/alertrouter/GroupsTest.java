package kata.alertrouter;

import static kata.alertrouter.Texts.goingOn;
import static kata.alertrouter.Texts.grouped;
import static kata.alertrouter.Texts.route;

import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

/** Stage 4: alerts wait for others of their group. */
class GroupsTest {

    private static final Route BY_CLUSTER = grouped(route("ops", ""), "cluster");
    private static final String WAIT =
            "A group is flushed group_wait seconds after its first alert, then each group_interval.";

    @Test
    void waitsForTheRestOfTheGroup() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .fires(110, "alert=B cluster=x")
                .check(
                        400,
                        WAIT + " B comes in time, and does not put it off.",
                        "130 ops {cluster=x} firing {alert=A cluster=x} {alert=B cluster=x} resolved none");
    }

    @Test
    void takesAlertsOfTheSecondOfTheFlush() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .fires(130, "alert=B cluster=x")
                .check(
                        130,
                        "What happens in the second of a flush happens before it. The last second counts.",
                        "130 ops {cluster=x} firing {alert=A cluster=x} {alert=B cluster=x} resolved none");
    }

    @Test
    void sendsNothingBeforeTheWaitIsOver() {
        Timeline.with(BY_CLUSTER).fires(100, "alert=A cluster=x").check(129, WAIT);
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .check(130, WAIT, "130 ops {cluster=x} firing {alert=A cluster=x} resolved none");
    }

    @Test
    void tellsOfNewAlertsAtTheNextFlush() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .fires(135, "alert=B cluster=x")
                .check(
                        1000,
                        WAIT + " All alerts of the group are sent along.",
                        "130 ops {cluster=x} firing {alert=A cluster=x} resolved none",
                        "430 ops {cluster=x} firing {alert=A cluster=x} {alert=B cluster=x} resolved none");
    }

    @Test
    void makesAGroupForEachValue() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=y")
                .fires(100, "alert=A cluster=x")
                .fires(90 + 20, "alert=A")
                .check(
                        300,
                        "Groups of one second are sent in the order in which they were made."
                                + " An alert without the label is in the group without it.",
                        "130 ops {cluster=y} firing {alert=A cluster=y} resolved none",
                        "130 ops {cluster=x} firing {alert=A cluster=x} resolved none",
                        "140 ops {} firing {alert=A} resolved none");
    }

    @Test
    void groupsByAllOfTheLabels() {
        Timeline.with(grouped(route("ops", ""), "alert cluster"))
                .fires(0, "alert=A cluster=x pod=1", "alert=B cluster=x pod=1", "alert=A cluster=x pod=2")
                .check(
                        100,
                        "Two alerts are in one group if all labels to group by are the same.",
                        "30 ops {alert=A cluster=x} firing {alert=A cluster=x pod=1} {alert=A cluster=x pod=2} resolved none",
                        "30 ops {alert=B cluster=x} firing {alert=B cluster=x pod=1} resolved none");
    }

    @Test
    void putsAllIntoOneGroupWithoutLabels() {
        Timeline.with(route("ops", ""))
                .fires(0, "alert=A", "alert=B")
                .check(100, "Nothing to group by: one group.", "30 ops {} firing {alert=A} {alert=B} resolved none");
    }

    @Test
    void keepsGroupsOfEachRoute() {
        Route root = route(
                "default",
                "",
                grouped(goingOn("ops", "severity=critical"), "alert"),
                grouped(route("ops", "team=db"), "alert"));
        Timeline.with(root)
                .fires(0, "alert=A severity=critical")
                .fires(10, "alert=A team=db")
                .check(
                        100,
                        "The receiver is the same, but the routes are two, and each has groups of its own.",
                        "30 ops {alert=A} firing {alert=A severity=critical} resolved none",
                        "40 ops {alert=A} firing {alert=A team=db} resolved none");
    }

    @Test
    void keepsGroupsOfRoutesThatLookAlike() {
        Route root = route("default", "", goingOn("ops", "team=db"), goingOn("ops", "team=db"));
        Timeline.with(root)
                .fires(0, "alert=A team=db")
                .check(
                        100,
                        "Two routes that look alike are two routes all the same.",
                        "30 ops {} firing {alert=A team=db} resolved none",
                        "30 ops {} firing {alert=A team=db} resolved none");
    }

    @Test
    void tellsEveryReceiver() {
        Route root =
                route("default", "", grouped(goingOn("pager", "severity=critical"), "team"), route("db", "team=db"));
        Timeline.with(root)
                .fires(0, "alert=A team=db severity=critical")
                .check(
                        100,
                        "Each route of the alert has a group with it, in the order of the routes.",
                        "30 pager {team=db} firing {alert=A severity=critical team=db} resolved none",
                        "30 db {} firing {alert=A severity=critical team=db} resolved none");
    }

    @Test
    void sendsNothingIfNothingHappens() {
        Timeline.with(BY_CLUSTER)
                .resolves(50, "alert=A cluster=x")
                .check(9000, "An alert that never fired is no news.");
        Timeline.with(BY_CLUSTER)
                .fires(9001, "alert=A cluster=x")
                .check(9000, "What happens after the last second does not count.");
    }

    @Test
    void sendsOlderGroupsFirstInOneSecond() {
        Timeline.with(new Config(BY_CLUSTER, 30, 10, 3600, List.of(), List.of()))
                .fires(100, "alert=A cluster=x")
                .fires(110, "alert=A cluster=y")
                .fires(135, "alert=B cluster=x")
                .check(
                        140,
                        "Both are flushed at 140. The group of x was made first, whichever flush was planned first.",
                        "130 ops {cluster=x} firing {alert=A cluster=x} resolved none",
                        "140 ops {cluster=x} firing {alert=A cluster=x} {alert=B cluster=x} resolved none",
                        "140 ops {cluster=y} firing {alert=A cluster=y} resolved none");
    }

    @Test
    void looksNoFurtherThanUntil() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .fires(500, "alert=B cluster=x")
                .check(129, "The last second is 129: the flush at 130 is not sent, whatever happens later.");
    }

    @Test
    void mayWaitForNobody() {
        Timeline.with(new Config(BY_CLUSTER, 0, 300, 3600, List.of(), List.of()))
                .fires(100, "alert=A cluster=x", "alert=B cluster=x")
                .check(
                        200,
                        "With a wait of 0 the group is flushed in the second in which it is made, after all of its events.",
                        "100 ops {cluster=x} firing {alert=A cluster=x} {alert=B cluster=x} resolved none");
    }

    @Test
    void livesUntilItsFlushWithoutAFiringAlert() {
        Timeline.with(BY_CLUSTER)
                .fires(100, "alert=A cluster=x")
                .resolves(110, "alert=A cluster=x")
                .fires(120, "alert=A cluster=x")
                .check(
                        200,
                        "Resolved alerts leave a group after a flush, not before: it is the same group, made at 100.",
                        "130 ops {cluster=x} firing {alert=A cluster=x} resolved none");
    }

    @Test
    void groupsByTheLabelsThatAreThere() {
        Timeline.with(grouped(route("ops", ""), "alert cluster"))
                .fires(0, "alert=A", "alert=B", "alert=A cluster=x")
                .check(
                        100,
                        "The label that an alert does not have is not in its group; the other still is.",
                        "30 ops {alert=A} firing {alert=A} resolved none",
                        "30 ops {alert=B} firing {alert=B} resolved none",
                        "30 ops {alert=A cluster=x} firing {alert=A cluster=x} resolved none");
    }

    @Test
    void groupsRandomAlerts() {
        RandomTimelines timelines = new RandomTimelines(Seed.random("groupsRandomAlerts"));
        for (int i = 0; i < 200; i++) {
            timelines.checkFiring(WAIT + " Rules 7 to 12, second by second.");
        }
    }
}
