package dev.alcove.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of Alcove, with its default. {@code reference.properties} says what each one means;
 * a test reads that file whole, so that neither can be without the other.
 */
@ConfigMapping(prefix = "alcove")
public interface Config {
    /** The address to listen at. */
    @WithDefault("0.0.0.0")
    String host();

    /** The port to listen at; 0 for any free one. */
    @WithDefault("8080")
    int port();

    /** The folder of the database and of the server's secret. */
    @WithDefault("data")
    Path data();

    /** Whether to open a room with practice participants. */
    @WithDefault("false")
    boolean demo();

    /** The address that people use, where it is not the one they asked, such as behind a proxy. */
    Optional<String> publicUrl();

    Session session();

    Breakout breakout();

    Rooms rooms();

    Pin pin();

    Token token();

    Recording recording();

    Media media();

    Http http();

    /** Live sessions. */
    interface Session {
        /** How long a dropped participant keeps its seat (rule 7). */
        @WithDefault("30s")
        Duration grace();

        /** How long a seat is kept for one who has joined and has not connected yet. */
        @WithDefault("10s")
        Duration firstSocket();

        /** How long a moved person may take to arrive before being marked as late. */
        @WithDefault("10s")
        Duration arrival();

        /** How long a session without people lives; 0 for ever. */
        @WithDefault("60s")
        Duration emptyEnd();

        /** The most participants of one session. */
        @WithDefault("5000")
        int maxParticipants();
    }

    /** Breakouts. */
    interface Breakout {
        /** How long an empty breakout lives; 0 for ever (contract §6). */
        @WithDefault("5m")
        Duration emptyClose();

        /** How long before its timer's end a breakout is closing. */
        @WithDefault("10s")
        Duration closingCountdown();

        /** How long before the end people are warned. */
        @WithDefault("5m,1m")
        List<Duration> warnings();

        /** The most breakouts of one session at once. */
        @WithDefault("200")
        int maxPerSession();

        /** The most seats of one breakout. */
        @WithDefault("1000")
        int maxSeats();
    }

    /** Rooms. */
    interface Rooms {
        /** Whether people without an account may make rooms. */
        @WithDefault("true")
        boolean guestsMayCreate();

        /** How long an empty room stays open unless it says so itself; 0 for ever. */
        @WithDefault("7d")
        Duration emptyTimeout();

        /** For how long a used code is its owner's alone after its room is deleted. */
        @WithDefault("180d")
        Duration codeRest();

        /** The most rooms of one guest. */
        @WithDefault("200")
        int mostOfGuest();

        /** The most bytes of metadata of a guest's room. */
        @WithDefault("4096")
        int guestMetadata();

        /** How often rooms that have been empty for too long are looked for. */
        @WithDefault("1m")
        Duration sweepEvery();
    }

    /** PINs of rooms. */
    interface Pin {
        /** So many wrong ones from one address for one room cost nothing. */
        @WithDefault("5")
        int maxWrong();

        /** The most time between two tries after that. */
        @WithDefault("30s")
        Duration longestPause();
    }

    /** Tokens that {@code join} gives. */
    interface Token {
        /** How long a participant's token is good. */
        @WithDefault("24h")
        Duration life();

        /** How long an owner's token is good after it was last used. */
        @WithDefault("180d")
        Duration ownerLife();
    }

    /** Recordings, which a browser makes and the server keeps. */
    interface Recording {
        /** Whether hosts may record. */
        @WithDefault("true")
        boolean enabled();

        /** The largest file of one recording, in bytes. */
        @WithDefault("2000000000")
        long maxSize();

        /** What recordings leave free on the disk, in bytes. */
        @WithDefault("500000000")
        long diskReserve();

        /** The most that the recordings of one room take together, in bytes; 0 for any. */
        @WithDefault("20000000000")
        long maxSizePerRoom();

        /** The most that the recordings of one owner's rooms take, in bytes; 0 for any. */
        @WithDefault("50000000000")
        long maxSizePerOwner();

        /** How many recordings may be started in one room within an hour; 0 for any number. */
        @WithDefault("300")
        int startsPerHour();
    }

    /** Media between browsers. */
    interface Media {
        /** STUN and TURN servers of the built-in mesh, each a URL. */
        Optional<List<String>> iceServers();

        /** The user name for those of them that are TURN servers. */
        Optional<String> turnUsername();

        /** The password that goes with it. */
        Optional<String> turnCredential();
    }

    /** The HTTP side. */
    interface Http {
        /** The largest request body of the REST API, in bytes. */
        @WithDefault("131072")
        int maxBody();

        /** Joins that one address may make in a minute. */
        @WithDefault("6000")
        int joinsPerMinute();

        /** Other changes that one address may make in a minute. */
        @WithDefault("1200")
        int changesPerMinute();

        /** Rooms that one address may make in a minute. */
        @WithDefault("120")
        int roomsPerMinute();

        /** Whether a proxy in front is trusted to say who is asking. */
        @WithDefault("false")
        boolean behindProxy();

        /**
         * Which proxies are believed, as addresses or ranges of them (CIDR); without, one on this
         * machine or in a private network.
         */
        Optional<List<String>> trustedProxies();

        /** Whether proxies say who is asking in {@code Forwarded} (RFC 7239). */
        @WithDefault("false")
        boolean forwarded();

        /** The most connections of one address at once, sockets among them. */
        @WithDefault("10000")
        int maxConnectionsPerAddress();

        /** How long a new connection may take until its first request's head is there. */
        @WithDefault("15s")
        Duration headTimeout();

        /** How long nothing may come of a body that has begun. */
        @WithDefault("15s")
        Duration bodyTimeout();

        /** Bytes a second that a long body has to come with, on the whole. */
        @WithDefault("16384")
        int minBodyRate();

        /** Origins of other sites whose pages may use this server; * for all. */
        Optional<List<String>> allowedOrigins();

        /** Who may show Alcove in a frame, as in a Content-Security-Policy. */
        @WithDefault("'self'")
        String frameAncestors();
    }
}
