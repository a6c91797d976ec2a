package org.henji.query.certificate.print;

import java.util.regex.Pattern;

/** A color, e.g. {@code #9c1c1c}. */
record Ink(int red, int green, int blue) {

    private static final Pattern FORMAT = Pattern.compile("#[0-9a-fA-F]{6}");

    /** As layouts write it; public, so that it is found when one is read. */
    public static Ink of(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("a color is written #rrggbb");
        }
        int all = Integer.parseInt(text.substring(1), 16);
        return new Ink(all >> 16 & 0xFF, all >> 8 & 0xFF, all & 0xFF);
    }
}
