package dev.rolebook.database;

/** What a read may see beyond what is published: a change of the tables that only this read sees. */
public interface Overlay {

    /** Whether the request at hand asks for it. */
    boolean isAsked();

    /**
     * Reads on a snapshot that has it. The snapshot is taken back afterwards, whatever happens.
     *
     * @param read everything else that the read does
     */
    Object over(Read read) throws Exception;

    /** A read, in the transaction at hand. */
    interface Read {

        Object proceed() throws Exception;
    }
}
