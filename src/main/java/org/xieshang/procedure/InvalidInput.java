package org.xieshang.procedure;

/** A person's slip: one Chinese sentence that names the field and the mend; nothing is saved, the task stays. */
public final class InvalidInput extends RuntimeException {

  public InvalidInput(String sentence) {
    super(sentence);
  }
}
