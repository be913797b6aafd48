package org.xieshang.access;

/**
 * A task came back into the list because whoever had it has left the station; published in the transaction of their leaving.
 *
 * @param task as it was, with the account that had it
 */
public record GivenBack(OpenTask task) {}
