/** Does a work of slices in one go, where nobody waits. */
export function drain<T>(pezzi: Generator<number, T>): T {
  for (;;) {
    const pezzo = pezzi.next();
    if (pezzo.done === true) return pezzo.value;
  }
}
