package dev.alcove.server.plan;

import java.util.List;

/** What a column of a list says of people. */
public enum ColumnRole {
    NAME("name", "name"),
    FIRST_NAME("firstName", "first"),
    LAST_NAME("lastName", "last"),
    EMAIL("email", "email"),
    GROUP("group", "group"),
    ATTRIBUTE("attribute", ""),
    IGNORED("ignored", "");

    /** Those that one column has, and no other. */
    static final List<ColumnRole> CHOSEN = List.of(NAME, FIRST_NAME, LAST_NAME, EMAIL, GROUP);

    /** Those by which people are known. */
    static final List<ColumnRole> PEOPLE = List.of(NAME, FIRST_NAME, LAST_NAME, EMAIL);

    private final String word;
    private final String words;

    ColumnRole(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As answers and parameters call it. */
    public String word() {
        return word;
    }

    /** How well a title fits: 0 is best; -1 where it does not. */
    int rank(String title) {
        return ColumnWords.rank(words, title);
    }
}
