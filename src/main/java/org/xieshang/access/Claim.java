package org.xieshang.access;

/**
 * What became of one of several claims.
 *
 * @param task null when the task is gone, or not for whoever asked
 * @param why the sentence for the person when it could not be claimed, else null
 */
public record Claim(String taskId, OpenTask task, String why) {

  public boolean done() {
    return why == null;
  }
}
