package dev.rolebook.resilience;

/**
 * What a client does next.
 *
 * @param skill to which of the skills
 * @param hangUp whether it goes away before it is answered
 */
record Step(Action action, int skill, boolean hangUp) {

    enum Action {
        /** As everybody reads it. */
        READ,
        /** The document, as its author wrote it. */
        READ_DOCUMENT,
        /** Where there is none, by what the client thinks. */
        CREATE,
        /** What there is, whatever that is. */
        EDIT,
        REMOVE,
        /** The same as an edit, by a change set. */
        PUBLISH
    }
}
