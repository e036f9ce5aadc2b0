package io.counterfoil.sandbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.replay.run.Pace;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.replay.run.Through;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.portal.Trade;
import io.counterfoil.sandbox.replay.RunningSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whoever logs in after the demonstration has something to do; and has it once, however often it ran. Told again, it is the same. */
public final class WhatADemonstrationLeaves {

    /** A list, and what is open in it. */
    private static final Map<String, String> OPEN = Map.of(
            "/payables", "recorded",
            "/offers", "open",
            "/financing-requests", "requested",
            "/settlements", "instructed",
            "/acts", "waiting",
            "/kyc-documents", "submitted",
            "/bank-accounts", "proposed");

    private WhatADemonstrationLeaves() {}

    /** On an installation that nobody uses afterwards: what is left open would be in the way of others. */
    public static void onceHoweverOften(Sandbox sandbox) throws IOException {
        Trade.of(sandbox); // enrols everybody, as the history that is played before does
        List<DemoUser> users = new Identity(sandbox).demoUsers();
        Replay replay = new Replay(
                new RunningSandbox(sandbox).place(),
                new PrintWriter(new StringWriter()),
                false,
                Pace.unbounded(),
                Through.PROCESSES);
        toldTheSameTwice(replay, sandbox, users);
        Map<String, Long> before = open(replay);
        new OpenWork(replay, users).leave();
        Map<String, Long> once = open(replay);
        once.forEach(
                (list, count) -> assertTrue(count > before.get(list), list + " before and after: " + before + once));
        new OpenWork(replay, users).leave();
        assertEquals(once, open(replay));
    }

    private static void toldTheSameTwice(Replay replay, Sandbox sandbox, List<DemoUser> users) throws IOException {
        String story = story(replay, sandbox, users);
        System.out.println(story);
        assertTrue(story.contains("from the taken quote to attested funds"), story);
        assertTrue(story.contains("Shown again: "), story);
        assertTrue(story.contains("80000.00 CNY is left of it"), story); // what is left of the goods, and nothing else
        assertTrue(story.contains("customs knows no declaration"), story);
        assertTrue(story.contains("customs-amended (lowered on chain)"), story);
        assertEquals(story, story(replay, sandbox, users));
    }

    private static String story(Replay replay, Sandbox sandbox, List<DemoUser> users) throws IOException {
        StringWriter told = new StringWriter();
        new BankStory(replay, sandbox, users, new PrintWriter(told, true)).tell();
        return told.toString();
    }

    private static Map<String, Long> open(Replay replay) {
        replay.tokens().register(List.of(replay.parties().operator()));
        Map<String, Long> open = new TreeMap<>();
        OPEN.forEach((list, state) -> open.put(
                list,
                replay.api().list(replay.parties().operator(), list).stream()
                        .filter(item -> item.path("state").asText().equals(state))
                        .count()));
        return open;
    }
}
