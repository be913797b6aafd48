package org.xieshang.access;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** The hash of an account that has no password yet: nothing matches it. */
class NoPassword implements PasswordEncryptor {

  static final String HASH = "{none}-";

  @Override
  public String hashAlgorithmName() {
    return "none";
  }

  @Override
  public String encrypt(String password) {
    throw new UnsupportedOperationException("nobody is given this on purpose");
  }

  @Override
  public boolean check(String password, String encrypted) {
    return false;
  }
}
