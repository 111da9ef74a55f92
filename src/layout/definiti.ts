type Definiti<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that are there: an absent one must not hide what stands below it. */
export function definiti<T extends object>(campi: T): Definiti<T> {
  return Object.fromEntries(
    Object.entries(campi).filter(([, valore]) => valore !== undefined),
  ) as Definiti<T>;
}
