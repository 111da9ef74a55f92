/** How the emulated host declares what it offers of one class of the library: tables of members, nothing else. */
import { invalidArgument } from './wire.js';

/** An object that a request can reach; which class it is of decides what may be asked of it. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  readonly members: Members;
}

export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** The members of one object, by their names in camelCase as an add-in writes them. */
export interface Members {
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  scalar(name: string): Scalar | undefined;
  navigation(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: Args) => unknown) | undefined;
  items(): readonly HostObject[];
  /** `{Id}` or `{_Id}` of a member of a collection; nothing for other objects. */
  identity(): Readonly<Record<string, unknown>>;
}

export interface Declaration<T> {
  readonly scalars?: Readonly<
    Record<
      string,
      { readonly get: (target: T) => unknown; readonly set?: (target: T, value: unknown) => void }
    >
  >;
  readonly navigations?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Returns a host object, `null` for a null object, or the plain value of a ClientResult. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args) => unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
}

export interface HostClass<T> {
  readonly className: string;
  readonly declaration: Declaration<T>;
  of(target: T): HostObject;
  /** The target behind an object that came as an argument. @throws HostError when it is of another class. */
  from(value: unknown): T;
}

/** Declares a class; `className` is the library's name of it. */
export function declareClass<T>(className: string, declaration: Declaration<T>): HostClass<T> {
  const { scalars = {}, navigations = {}, methods = {}, items, identity } = declaration;
  const own = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined;

  const membersOf = (target: T): Members => ({
    scalarNames: Object.keys(scalars),
    isCollection: items !== undefined,
    scalar(name) {
      const scalar = own(scalars, name);
      if (scalar === undefined) return undefined;
      const { get, set } = scalar;
      return { get: () => get(target), ...(set && { set: (value: unknown) => set(target, value) }) };
    },
    navigation(name) {
      const go = own(navigations, name);
      return go && (() => go(target));
    },
    method(name) {
      const run = own(methods, name);
      return run && ((args) => run(target, args));
    },
    items: () => items?.(target) ?? [],
    identity: () => identity?.(target) ?? {},
  });

  const made = new WeakSet<object>();
  return {
    className,
    declaration,
    of(target) {
      const object: HostObject = { className, target, members: membersOf(target) };
      made.add(object);
      return object;
    },
    from(value) {
      if (typeof value !== 'object' || value === null || !made.has(value))
        throw invalidArgument(`${className} expected`);
      return (value as { readonly target: T }).target;
    },
  };
}

/** Arguments of a call, decoded where they are used: what does not fit is refused, never bent. */
export class Args {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw invalidArgument(`argument ${index}: a text expected`);
    return value;
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw invalidArgument(`argument ${index}: an integer expected`);
    return value;
  }

  flag(index: number): boolean {
    const value = this.raw(index) ?? false;
    if (typeof value !== 'boolean') throw invalidArgument(`argument ${index}: true or false expected`);
    return value;
  }
}
