package dev.alcove.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value: objects are maps, arrays are lists, numbers are doubles. */
public record Json(@Nullable Object value) {

    /** Reads a text. */
    public static Json parse(String text) {
        return new Json(new Parser(text).whole());
    }

    /** A member of an object; a null for one that is not there. */
    public Json get(String name) {
        return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /** The elements of an array; none for anything else. */
    public List<Json> elements() {
        List<Json> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                elements.add(new Json(each));
            }
        }
        return elements;
    }

    /** A string; throws for anything else. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a text was expected, not " + value);
    }

    /** A number; throws for anything else. */
    public double number() {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalStateException("a number was expected, not " + value);
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Writes a text as JSON does. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        @Nullable Object whole() {
            Object value = value();
            if (next() != '\0') {
                throw bad();
            }
            return value;
        }

        private @Nullable Object value() {
            char c = next();
            return switch (c) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                String name = string();
                expect(':');
                map.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return map;
        }

        private List<@Nullable Object> array() {
            List<@Nullable Object> list = new ArrayList<>();
            at++;
            while (next() != ']') {
                list.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                read.append(c == '\\' ? escaped() : c);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> c;
            };
        }

        private Double number() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (start == at) {
                throw bad();
            }
            return Double.valueOf(text.substring(start, at));
        }

        private @Nullable Object word(String word, @Nullable Object meaning) {
            if (!text.startsWith(word, at)) {
                throw bad();
            }
            at += word.length();
            return meaning;
        }

        private void expect(char c) {
            if (next() != c) {
                throw bad();
            }
            at++;
        }

        /** The next character that is not white space, or NUL at the end. */
        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private IllegalArgumentException bad() {
            return new IllegalArgumentException("no JSON at character " + at + " of " + text);
        }
    }
}
