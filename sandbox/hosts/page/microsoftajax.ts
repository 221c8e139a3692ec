/** As much of Microsoft's old Ajax library as office.js on the web wants from its CDN: namespaces, errors, JSON. */
(() => {
  type Anything = Record<string, unknown>;
  const root = window as unknown as Anything;
  const named = (name: string) => (message?: string): Error => Object.assign(new Error(`${name} ${message ?? ''}`.trim()), { name: `Sys.${name}` });
  root['Type'] = Function;
  Object.assign(Function, {
    registerNamespace: (path: string) => void path.split('.').reduce((at, part) => (at[part] ??= {}) as Anything, root),
    registerClass: () => undefined, _validateParams: () => null, _validateParameter: () => null,
  });
  Object.defineProperty(Function.prototype, 'registerClass', { value(this: unknown) { return this; }, configurable: true, writable: true });
  root['Sys'] = {
    StringBuilder: Object, Debug: { trace: () => undefined },
    Serialization: { JavaScriptSerializer: { serialize: (value: unknown) => JSON.stringify(value), deserialize: (text: string) => JSON.parse(text) as unknown } },
  };
  for (const name of ['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'invalidOperation', 'parameterCount', 'notImplemented']) (Error as unknown as Anything)[name] = named(name);
  Object.assign(Error, { create: (message: string, info?: object) => Object.assign(new Error(message), info ?? {}) });
  Object.assign(String, { format: (text: string, ...values: unknown[]) => text.replace(/\{(\d+)\}/g, (_all, place: string) => String(values[Number(place)])) });
})();
