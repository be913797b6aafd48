package org.xieshang.topic;

/**
 * Who proposes, as entered with a topic.
 *
 * @param onBehalfOf null when the proposer speaks for nobody else
 * @param urgency as the proposer sees it: ORDINARY, SOON or URGENT
 * @param publishConsent whether title and outcome may be published; the person never is
 * @param recordedBy the account that entered it
 */
public record Proposer(
    String name, String phone, String onBehalfOf, String urgency, boolean publishConsent, String recordedBy) {}
