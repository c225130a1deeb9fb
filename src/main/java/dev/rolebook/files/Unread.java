package dev.rolebook.files;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;

/** Why a part of an upload was not even read. */
final class Unread {

    private static final int SHOWN = 100;

    private Unread() {}

    static Piece of(String file, String message) {
        return new Piece.Unreadable(file, new Finding(Rule.UNREADABLE_FILE, file, "", null, message));
    }

    static Piece tooLong(String file, int line) {
        return new Piece.Unreadable(
                file,
                new Finding(
                        Rule.UNREADABLE_FILE, file, "", line, "is longer than " + Pieces.LONGEST_DOCUMENT + " bytes"));
    }

    static Piece noText(String file, int line) {
        return new Piece.Unreadable(file, new Finding(Rule.UNREADABLE_FILE, file, "", line, "is not UTF-8"));
    }

    /** A name that may hold anything, as it can be told. */
    static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
