interface Shown {
  corrections: { number: number; hasDifference: boolean }[];
}

/** What a publication's columns say of its corrections, for the readers' list of all. */
export function correctionColumns({ corrections }: Shown) {
  return {
    correctionsListed: corrections.map(({ number }) => number),
    correctionsCompared: corrections.filter(({ hasDifference }) => hasDifference).map(({ number }) => number),
  };
}
