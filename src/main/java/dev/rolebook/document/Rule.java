package dev.rolebook.document;

import dev.rolebook.web.Violations;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of what documents are held to: each finding breaks one of these, and each is explained. */
public enum Rule {
    // Whether a text is a document.
    MALFORMED_DOCUMENT(
            "The text is not one document",
            "A text holds exactly one document: a mapping of fields in YAML or JSON, at most 64 levels deep, whose keys"
                    + " are plain words. Check indentation, quotation marks and colons near the line that is named."),
    ANCHOR_OR_TAG(
            "The text uses anchors, aliases or tags",
            "YAML's '&anchor', '*alias' and '!tag' are not accepted: write each value where it belongs."),
    UNREADABLE_FILE(
            "A file cannot be read",
            "The file, or the archive that it is in, is broken, too large, not UTF-8, or not where it could be meant."
                    + " Nothing of it was looked at."),
    DUPLICATE_FIELD("A field is given twice", "Of two fields of one name only one could count. Keep the right one."),
    UNSTORABLE_TEXT(
            "A text holds what no text can",
            "Control characters other than tab and line break, and half of a surrogate pair, cannot be stored. They"
                    + " often come along when text is pasted: write it again."),
    UNKNOWN_KIND(
            "The kind of document is not known", "'kind' says what the document describes; there are eight kinds."),

    // Whether its fields are those of its kind.
    UNKNOWN_FIELD(
            "There is no such field",
            "Documents of this kind have no field of this name in this place. Nothing is ignored silently; the nearest"
                    + " name is told where there is one. The fields of each kind are in its JSON Schema."),
    INVALID_TYPE(
            "A value is of the wrong type",
            "Text stands where a number is expected, a list where a mapping is, and the like. Values are never converted"
                    + " from another type."),
    INVALID_VALUE(
            "A value is not one that is accepted",
            "The value is none of those that the field takes, or is not written in its form."),
    REQUIRED("Something is missing", "The field must be given, and must not be blank or empty."),
    OUT_OF_RANGE("A number is too small or too large", "The number lies outside the bounds of its field."),
    INVALID_LENGTH(
            "Something is too short or too long",
            "The text has too few or too many characters, or the list too few or too many entries."),
    INVALID_PROSE(
            "A text holds markup that is not accepted",
            "The text is CommonMark without HTML, images and headings. Its links lead to documents, such as"
                    + " '[text](guide:slug)', or to https URLs."),
    CONTRADICTORY_FIELDS(
            "Fields do not go together",
            "Each field is right by itself, but not beside the others: one excludes another, or an end comes before its"
                    + " beginning."),
    DUPLICATE_KEY(
            "A key is given twice",
            "Every entry of a list has a key of its own, by which it is known in citations and in history."),
    DUPLICATE_ENTRY(
            "An entry is given twice", "The list names the same thing more than once, perhaps under another name."),
    SELF_REFERENCE("A document names itself", "A document cannot be related to, or a variant of, itself."),

    // Whether it fits what is published.
    ID_TAKEN(
            "The id belongs to another document",
            "An id is a document's for ever: of its kind, in its language. Leave it out, and one is made."),
    SLUG_TAKEN(
            "The slug belongs to another document",
            "A slug is, or once was, that of another document, to which it leads for ever. Choose another one, or give"
                    + " the id of the document that is meant."),
    DUPLICATE_DOCUMENT(
            "A document is written twice",
            "Two of the documents are the same one, by id or by name. Keep one of them."),
    CONTRADICTORY_CHANGE(
            "Changes exclude each other",
            "A document cannot be written and removed at once, removed twice, or replaced without being removed."),
    NOT_PUBLISHED("A document is not published", "Only what is published can be removed."),
    UNRESOLVED_REFERENCE(
            "There is no such document",
            "A document names another one that is neither published nor published along with it, or that is removed at"
                    + " once. The nearest name is told where there is one."),
    UNRESOLVED_PART(
            "There is no such part",
            "A document names a rung, a band or an observation that the document in which it should be does not have."),
    NOT_COMPARED("A role is not compared", "This part of a comparison is about one of the roles that it compares."),
    INVALID_VARIANT(
            "A role is not a variant that is possible here",
            "A variant's base is not itself a variant, and a condition on a variant names one of the role itself."),
    STILL_REFERENCED(
            "Other documents still name it",
            "What others name cannot be removed alone. Remove or change those in the same change, or say what replaces"
                    + " it."),
    OUTDATED_BASE(
            "Others have published it meanwhile",
            "The document was published or removed by somebody else since it was written into the change set. Rebase the"
                    + " change set: their change and yours are put together."),
    NOT_ASCENDING(
            "Figures are out of order",
            "A higher percentile is never a lower amount: two figures are exchanged, or one is mistyped."),
    INVALID_TABLE(
            "A table is not the one that is described",
            "The data file is not at hand, cannot be read, or differs from what its document says of it."),
    BROKEN_CONSTRAINT(
            "The database refuses it",
            "A rule that the database itself holds would be broken. No other check has seen it: please report it."),

    // What an editor looks for in documents that are valid; each can be configured.
    PAY_WITHOUT_LIVE_SOURCE(
            Severity.WARNING,
            "A pay figure stands on no live source",
            "The source of a band's figures is past its review date, or has no URL where a reader could look them up."
                    + " Look whether a newer edition says something else, or name a source that readers can see."),
    UNCITED_FIGURE(
            Severity.WARNING,
            "An amount of money is typed without a source",
            "A guide's own words state an amount, and no citation is about that part. Show the band of a salary report"
                    + " instead, or cite where the amount was read."),
    RUNG_PAYS_LESS(
            Severity.WARNING,
            "A rung pays less than the one below it",
            "By figures of one measure, currency and area, the middle of the higher rung's pay is below that of a lower"
                    + " one. One of the observations is likely of other people than the rung's."),
    MATRIX_HOLE(
            Severity.WARNING,
            "A cell of the matrix is empty",
            "A compared role states nothing about a skill of the matrix. State it in the role's requirements, NO where"
                    + " it has nothing to do with it; or leave the skill out."),
    ONE_SIDED_DUTIES(
            Severity.WARNING,
            "The days of compared roles are told unequally",
            "One role shows no duties, or less than a third as many as another: the comparison looks decided by who was"
                    + " described better."),
    ONE_SIDED_PATHS(
            Severity.WARNING,
            "The paths of a comparison leave a role out",
            "Readers are told when to choose some of the compared roles, but not when to choose this one."),
    LONG_SHORT_ANSWER(
            Severity.WARNING,
            "The short answer is not short",
            "A short answer is read in a list and by search engines: at most 600 characters. The rest belongs into the"
                    + " questions, paths or steps."),
    CONTRADICTORY_QUALIFIERS(
            Severity.WARNING,
            "A condition on a requirement contradicts what else is stated",
            "The statement can never hold, always holds, or says nothing that its cell does not say without it; or a"
                    + " variant states itself otherwise, which wins. Drop the condition or the statement."),
    LOOPING_LADDER(
            Severity.WARNING,
            "A ladder leads back to where it began",
            "Somebody who is promoted and moves sideways, at the same level, ends where they began, or a role stands"
                    + " above itself. Then the levels of the rungs cannot all be right."),
    ORPHAN(
            Severity.WARNING,
            "Nothing names the document",
            "A skill that no role states, a source that nothing cites, or a ladder to which nothing leads is not found"
                    + " from any page. Use it or remove it."),
    NEAR_DUPLICATE_SKILL(
            Severity.WARNING,
            "Two skills have nearly the same name",
            "A name or alternative name is that of another skill, or differs by a slip or an ending. Two skills for one"
                    + " thing split the matrix: merge them, or tell them apart by name."),
    REDIRECTED_REFERENCE(
            Severity.WARNING,
            "A document is named by a former name",
            "The reference works, because former slugs lead to their document. Write the present slug, so that who reads"
                    + " the source sees what is meant."),
    DEAD_INTERNAL_LINK(
            Severity.WARNING,
            "A link to this site leads nowhere, or only on",
            "A URL of this library's own site or API is that of no published document, or of a former name. Link to the"
                    + " document itself, such as 'guide:slug', and it follows every change of name."),
    SOURCE_PAST_REVIEW(
            Severity.WARNING,
            "A source is past its review date",
            "Its 'reviewBy' has passed. Look whether it still stands and whether there is a newer edition; then set a"
                    + " later date, or name the newer source.");

    private final boolean editorial;
    private final Severity severity;
    private final String title;
    private final String explanation;

    /** Without which a document cannot be published. */
    Rule(String title, String explanation) {
        this.editorial = false;
        this.severity = Severity.ERROR;
        this.title = title;
        this.explanation = explanation;
    }

    /** What editors look for. */
    Rule(Severity severity, String title, String explanation) {
        this.editorial = true;
        this.severity = severity;
        this.title = title;
        this.explanation = explanation;
    }

    /** Its name for programs; never changed: {@code unresolved-reference}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is explained: {@code /problems/unresolved-reference}. */
    public String href() {
        return "/problems/" + id();
    }

    /** What is wrong where it is broken, in one line. */
    public String title() {
        return title;
    }

    /** What an author can do. */
    public String explanation() {
        return explanation;
    }

    /** Whether editors look for it in documents that are valid. Only then can it be configured. */
    public boolean isEditorial() {
        return editorial;
    }

    /** What follows from breaking it, where nothing else is configured. */
    public Severity severity() {
        return severity;
    }

    public static Optional<Rule> ofId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule behind a constraint of a field. */
    public static Rule of(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        if (constraint == CommonMark.class) {
            return INVALID_PROSE;
        } else if (constraint == AnyField.class) {
            return REQUIRED;
        }
        return ofId(Violations.code(violation)).orElse(INVALID_VALUE);
    }
}
