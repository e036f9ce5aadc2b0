package io.counterfoil.service.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.events.Feed.Numbered;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.service.web.Viewer;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What happens, to each participant what it may see: asked for page by page, or as a stream of server-sent events. A stream ends
 * with its token and is resumed with the last number that was read.
 */
@Path("/events")
@Blocking // who asks is looked up on a worker; nobody waits on one
class EventFeed {

    private static final int PAGE_MAX = 500;
    private static final int PAGE_DEFAULT = 100;
    private static final int WAIT_SECONDS_MAX = 30;
    private static final int STREAM_PAGE = 100;
    private static final int HEARTBEAT_MS = 15_000;
    /** In place of a number: for whoever wants to hear of what comes, and not of what was. */
    private static final String NEWEST = "newest";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final Feed feed;
    private final FeedSignal signal;
    private final Reading reading;
    private final FeedStreams streams;
    private final Clock clock = Clock.systemUTC();

    EventFeed(Feed feed, FeedSignal signal, Reading reading, FeedStreams streams) {
        this.feed = feed;
        this.signal = signal;
        this.reading = reading;
        this.streams = streams;
    }

    /**
     * @param items CloudEvents, in the order of their sequence
     * @param last the sequence to go on after: that of the last item, or what was asked with
     */
    record FeedPage(@JsonRawValue List<String> items, String last) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @OperationId("readEvents")
    public Uni<FeedPage> read(
            @RestQuery @Nullable String after, @RestQuery @Nullable String limit, @RestQuery @Nullable String wait) {
        long from = NEWEST.equals(after) ? feed.newest() : number("after", after);
        int max = limit == null ? PAGE_DEFAULT : Reading.whole("limit", limit, 1, PAGE_MAX);
        int seconds = wait == null ? 0 : Reading.whole("wait", wait, 0, WAIT_SECONDS_MAX);
        Viewer viewer = reading.viewer();
        long seen = signal.seen();
        return page(viewer, from, max)
                .chain(found -> found.isEmpty() && seconds > 0
                        ? waited(viewer, from, max, seen, clock.instant().plusSeconds(seconds))
                        : Uni.createFrom().item(found))
                .map(found -> new FeedPage(
                        found.stream()
                                .map(each -> Sequence.into(each.event(), each.number()))
                                .toList(),
                        Sequence.text(
                                found.isEmpty()
                                        ? from
                                        : found.get(found.size() - 1).number())));
    }

    /** Something new may be another's: then the wait goes on. */
    private Uni<List<Numbered>> waited(Viewer viewer, long from, int max, long seen, Instant until) {
        long leftMs = until.toEpochMilli() - clock.millis();
        if (leftMs <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.createFrom()
                .completionStage(() -> signal.after(seen, leftMs))
                .chain(() -> {
                    long now = signal.seen();
                    return page(viewer, from, max)
                            .chain(found -> found.isEmpty()
                                    ? waited(viewer, from, max, now, until)
                                    : Uni.createFrom().item(found));
                });
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OperationId("readEvents")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @RestQuery @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastId) {
        AtomicLong last = new AtomicLong(number("after", lastId == null ? after : lastId));
        Viewer viewer = reading.viewer();
        Instant end = reading.tokenExpiry();
        FeedStreams.Place place = streams.take(viewer.participant());
        return Multi.createBy()
                .repeating()
                .uni(() -> streamed(sse, viewer, last))
                .whilst(events -> clock.instant().isBefore(end))
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onTermination()
                .invoke(place::giveBack);
    }

    /** The next page, or a comment that keeps the connection open. */
    private Uni<List<OutboundSseEvent>> streamed(Sse sse, Viewer viewer, AtomicLong last) {
        long seen = signal.seen();
        return page(viewer, last.get(), STREAM_PAGE)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom()
                                .completionStage(() -> signal.after(seen, HEARTBEAT_MS))
                                .chain(() -> page(viewer, last.get(), STREAM_PAGE))
                        : Uni.createFrom().item(found))
                .map(found -> {
                    List<OutboundSseEvent> events = new ArrayList<>(found.size());
                    for (Numbered each : found) {
                        last.set(each.number());
                        events.add(sse.newEventBuilder()
                                .id(Sequence.text(each.number()))
                                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                                .data(Sequence.into(each.event(), each.number()))
                                .build());
                    }
                    if (events.isEmpty()) {
                        events.add(sse.newEventBuilder().comment("nothing new").build());
                    }
                    return events;
                });
    }

    private Uni<List<Numbered>> page(Viewer viewer, long from, int max) {
        return Uni.createFrom()
                .item(() -> feed.after(from, viewer.participant(), viewer.seesAll(), max))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static long number(String name, @Nullable String text) {
        try {
            if (text == null) {
                return 0;
            }
            if (NUMBER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            // as below
        }
        throw RefusedException.malformed(name, "the sequence of the last event that was read");
    }
}
