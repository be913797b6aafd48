package org.xieshang.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Passwords at a price; each hash says what it cost, so that the price can rise without anybody changing a password. */
class Pbkdf2 implements PasswordEncryptor {

  static final String NAME = "pbkdf2";

  private static final int KEY_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int rounds;

  Pbkdf2(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  @Override
  public String encrypt(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return rounds + "$" + HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(hash(password, salt, rounds));
  }

  @Override
  public boolean check(String password, String encrypted) {
    String[] parts = encrypted.split("\\$");
    if (parts.length != 3) {
      return false;
    }
    byte[] salt = HexFormat.of().parseHex(parts[1]);
    byte[] expected = HexFormat.of().parseHex(parts[2]);
    return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[0])));
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS))
          .getEncoded();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", absent);
    }
  }
}
