package dev.rolebook.paging;

/** An answer that is one page of several; its neighbours stand in the header field Link. */
public interface Paged {

    PageInfo page();
}
