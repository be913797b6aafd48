package org.xieshang.placement;

/** What a search makes as large as can be. */
enum Aim {
  /** The sum of fit. */
  FIT {
    @Override
    int gain(PlacementProblem problem, int member, int station) {
      return problem.score(member, station);
    }

    @Override
    int step(PlacementProblem problem) {
      return problem.weights.step();
    }
  },
  /** How many stay where they are. */
  STAYING {
    @Override
    int gain(PlacementProblem problem, int member, int station) {
      return problem.present[member] >= 0 && problem.present[member] == station ? 1 : 0;
    }

    @Override
    int step(PlacementProblem problem) {
      return 1;
    }
  };

  abstract int gain(PlacementProblem problem, int member, int station);

  /** Every sum of gains is a multiple of it. */
  abstract int step(PlacementProblem problem);
}
