/** Interprets the requests of office.js over host objects. Knows the wire format, and nothing of Excel. */
import { Args, type HostObject } from './hostClass.js';
import {
  ACTION,
  HostError,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './wire.js';

/** What a null object of the library stands for: it exists nowhere and its members are null objects too. */
const NULL_OBJECT = Symbol('null object');
type Reached = HostObject | typeof NULL_OBJECT;

const camelCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const pascalCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

export interface Interpreter {
  /** Carries a request out and gives the answer. Never throws: an error is part of the answer. */
  execute(body: RequestBody): ResponseBody;
  /** `Class.member` that was asked for and is not implemented, each once. */
  readonly notImplemented: ReadonlySet<string>;
  /** Objects that the library still holds. */
  readonly kept: ReadonlyMap<string, HostObject>;
}

/** `services` answers NewObject: objects that hang from no other, by their full name. */
export function createInterpreter(
  root: HostObject,
  services: (name: string) => HostObject | undefined,
): Interpreter {
  const notImplemented = new Set<string>();
  const kept = new Map<string, HostObject>();
  const referenceOf = new WeakMap<HostObject, string>();
  let references = 0;

  function missing(object: HostObject, member: string): HostError {
    const name = `${object.className}.${camelCase(member)}`;
    notImplemented.add(name);
    return new HostError('NotImplemented', `The emulated host does not implement ${name}.`, 501);
  }

  function keep(object: HostObject): void {
    const reference = referenceOf.get(object) ?? `{emulated-${++references}}`;
    referenceOf.set(object, reference);
    kept.set(reference, object);
  }

  function identity(object: HostObject): Record<string, unknown> {
    const reference = referenceOf.get(object);
    const held = reference !== undefined && kept.has(reference);
    return { ...(held && { _ReferenceId: reference }), ...object.members.identity() };
  }

  function execute(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Results: [] };
    const reached = new Map<number, Reached>();
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) (response.TraceIds ??= []).push(action.Id);
        const value = act(action, body, reached);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        const error = asHostError(thrown);
        response.Error = {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.status,
          ActionIndex: index,
          Location: locationOf(action, body),
        };
        break;
      }
    }
    return response;
  }

  function act(action: Action, body: RequestBody, reached: Map<number, Reached>): unknown {
    if (action.ActionType === ACTION.trace) return null;
    if (action.ActionType === ACTION.method && action.Name === '_RemoveReference') {
      kept.delete(argsOf(action.ArgumentInfo, body, reached).text(0));
      return null;
    }
    const object = reach(action.ObjectPathId, body, reached);
    if (object === NULL_OBJECT) return actOnNull(action);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identity(object);
      case ACTION.query:
        return project(object, selection(action.QueryInfo), pascalCase, action.QueryInfo);
      case ACTION.queryAsJson:
        return project(object, selection(action.QueryInfo), camelCase, action.QueryInfo);
      case ACTION.method:
        return callForValue(object, action, argsOf(action.ArgumentInfo, body, reached));
      case ACTION.setProperty:
        return set(object, action.Name, argsOf(action.ArgumentInfo, body, reached).raw(0));
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) set(object, name, value);
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `The emulated host does not know action ${action.ActionType}.`,
          501,
        );
    }
  }

  function reach(id: number, body: RequestBody, reached: Map<number, Reached>): Reached {
    const before = reached.get(id);
    if (before !== undefined) return before;
    const path = body.ObjectPaths[String(id)];
    if (path === undefined)
      throw new HostError('InvalidObjectPath', `There is no path ${id} in the request.`);
    const object = follow(path, body, reached) ?? NULL_OBJECT;
    reached.set(id, object);
    return object;
  }

  /** `null` is a null object. A null object keeps a parent that no longer is in the request: not looked at. */
  function follow(path: ObjectPath, body: RequestBody, reached: Map<number, Reached>): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return root;
      case PATH.newObject:
        return found(services(path.Name), `service ${path.Name}`);
      case PATH.reference:
        return found(kept.get(path.Name), `reference ${path.Name}`);
      case PATH.nullObject:
        return null;
    }
    const parent = reach(path.ParentObjectPathId ?? 0, body, reached);
    if (parent === NULL_OBJECT) return null;
    const args = argsOf(path.ArgumentInfo, body, reached);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const go = parent.members.navigation(camelCase(path.Name));
        if (go === undefined) throw missing(parent, path.Name);
        return go();
      }
      case PATH.indexer:
        return callForObject(parent, 'getItem', args);
      case PATH.method:
        return callForObject(parent, path.Name, args);
      default:
        throw new HostError(
          'NotImplemented',
          `The emulated host does not know path ${path.ObjectPathType}.`,
          501,
        );
    }
  }

  function argsOf(info: ArgumentInfo | undefined, body: RequestBody, reached: Map<number, Reached>): Args {
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value))
        return value.map((inner: unknown, i) => resolve(inner, reference[i]));
      const id = typeof reference === 'number' && reference > 0 ? reference : pathInside(value);
      if (id === undefined) return value;
      const object = reach(id, body, reached);
      return object === NULL_OBJECT ? undefined : object;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Args((info?.Arguments ?? []).map((value, i) => resolve(value, references[i])));
  }

  function methodOf(object: HostObject, name: string): (args: Args) => unknown {
    const run = object.members.method(camelCase(name));
    if (run === undefined) throw missing(object, name);
    return run;
  }

  function callForObject(object: HostObject, name: string, args: Args): HostObject | null {
    return methodOf(object, name)(args) as HostObject | null;
  }

  function callForValue(object: HostObject, action: Action, args: Args): unknown {
    if (action.Name === '_KeepReference') {
      keep(object);
      return null;
    }
    return methodOf(object, action.Name)(args);
  }

  function set(object: HostObject, name: string, value: unknown): null {
    const scalar = object.members.scalar(camelCase(name));
    if (scalar?.set === undefined) throw missing(object, `${name} (set)`);
    scalar.set(value);
    return null;
  }

  /** The answer to a load: the scalars asked for, and the same for what hangs below. */
  function project(
    object: HostObject,
    select: readonly (readonly string[])[],
    style: (name: string) => string,
    query: QueryInfo = {},
  ): Record<string, unknown> {
    const { members } = object;
    const out = identity(object);
    const below = new Map<string, string[][]>();
    for (const [head = '', ...rest] of select) {
      const name = camelCase(head);
      if (members.isCollection && (name === 'items' || isAll(name) || members.scalar(name) === undefined)) {
        addTo(below, 'items', name === 'items' ? orAll(rest) : [head, ...rest]);
      } else if (isAll(name)) {
        for (const each of members.scalarNames) out[style(each)] = members.scalar(each)?.get();
      } else if (name !== 'isNullObject' && name !== '$none') {
        const scalar = members.scalar(name);
        if (rest.length === 0 && scalar !== undefined) out[style(name)] = scalar.get();
        else addTo(below, name, orAll(rest));
      }
    }
    for (const [name, inner] of below) {
      if (members.isCollection && name === 'items') {
        const first = query.Skip ?? 0;
        const last = query.Top === undefined ? undefined : first + query.Top;
        const items = members.items().slice(first, last);
        out[style === camelCase ? 'items' : '_Items'] = items.map((item) => project(item, inner, style));
      } else {
        const go = members.navigation(name);
        if (go === undefined) throw missing(object, name);
        const child = go();
        out[style(name)] = child === null ? null : project(child, inner, style);
      }
    }
    return out;
  }

  return { execute, notImplemented, kept };
}

function actOnNull(action: Action): null {
  const reads: readonly number[] = [ACTION.instantiate, ACTION.query, ACTION.queryAsJson];
  if (reads.includes(action.ActionType) || action.Name === '_KeepReference') return null;
  throw new HostError('InvalidOperation', 'The object is a null object.');
}

function found(object: HostObject | undefined, what: string): HostObject {
  if (object === undefined) throw new HostError('InvalidReference', `There is no ${what}.`, 404);
  return object;
}

function pathInside(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('_ObjectPathId' in value)) return undefined;
  return typeof value._ObjectPathId === 'number' ? value._ObjectPathId : undefined;
}

/** A bug of the emulator is reported as an error of the host, with its stack, so that a test shows it. */
function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new HostError('GeneralException', `Bug of the emulated host: ${what}`, 500);
}

function locationOf(action: Action, body: RequestBody): string {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const place = camelCase(path?.Name === undefined || path.Name === '' ? 'getItem' : path.Name);
  return action.Name === '' ? place : `${place}.${camelCase(action.Name)}`;
}

function selection(query: QueryInfo = {}): string[][] {
  const select = query.Select === undefined || query.Select.length === 0 ? ['$all'] : query.Select;
  const expand = (query.Expand ?? []).map((path) => `${path}/$all`);
  return [...select, ...expand].map((path) => path.trim().split('/'));
}

const isAll = (name: string): boolean => name === '*' || name === '$all';
const orAll = (path: string[]): string[] => (path.length === 0 ? ['$all'] : path);

function addTo(map: Map<string, string[][]>, key: string, path: string[]): void {
  map.set(key, [...(map.get(key) ?? []), path]);
}
