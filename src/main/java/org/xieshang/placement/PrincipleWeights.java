package org.xieshang.placement;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a principle counts: {@code xieshang.placement.principles} in {@code config/application.yaml}. Whole hundredths, so that sums
 * are exact and no order hangs on a last bit.
 *
 * @param nativePlace of a hundred
 * @param residence of a hundred
 * @param workplace of a hundred
 */
@ConfigurationProperties("xieshang.placement.principles")
public record PrincipleWeights(int nativePlace, int residence, int workplace) {

  public PrincipleWeights {
    if (nativePlace < 0 || residence < 0 || workplace < 0 || nativePlace + residence + workplace != 100) {
      throw new IllegalArgumentException("xieshang.placement.principles 三项应为不小于 0 的整数，合计 100");
    }
  }

  /** What a set of principles counts together, in hundredths. */
  int of(int principles) {
    return (Principle.NATIVE_PLACE.in(principles) ? nativePlace : 0)
        + (Principle.RESIDENCE.in(principles) ? residence : 0)
        + (Principle.WORKPLACE.in(principles) ? workplace : 0);
  }

  /** Of several principles that hold, the one that counts most; the earlier one where two count alike. */
  Principle first(int principles) {
    Principle best = Principle.BALANCE;
    for (Principle principle : Principle.values()) {
      if (principle.in(principles) && (best == Principle.BALANCE || of(principle.bit()) > of(best.bit()))) {
        best = principle;
      }
    }
    return best;
  }

  /** Every sum of fit is a multiple of this. */
  int step() {
    return gcd(nativePlace, gcd(residence, workplace));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
