package org.xieshang.topic;

/**
 * Who proposed a topic and how; what it says stands in the record. Personal data: for the people who have to reach the proposer.
 *
 * @param onBehalfOf null when the proposer speaks for nobody else
 * @param urgency as the proposer sees it: ORDINARY, SOON or URGENT
 * @param recordedBy the account that entered it
 * @param emergencyReason why it is on the emergency track, null when it is not
 */
public record Proposal(
    long topicId,
    String proposerName,
    String proposerPhone,
    String onBehalfOf,
    String urgency,
    boolean publishConsent,
    String recordedBy,
    String emergencyReason) {

  /** Enough to recognise the number by, not enough to leak it: forms are kept in the engine's tables. */
  public String maskedPhone() {
    int length = proposerPhone.length();
    return length < 8 ? "****" : proposerPhone.substring(0, 3) + "****" + proposerPhone.substring(length - 4);
  }

  String urgencyLabel() {
    return switch (urgency) {
      case "URGENT" -> "紧急";
      case "SOON" -> "较急";
      default -> "一般";
    };
  }
}
