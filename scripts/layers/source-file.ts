// What the checks need to know about one source file: what it imports, how it exports, how long it is, and
// which impure globals it touches. Read from the syntax tree, so a word in a comment or a string never counts.
// Not a type checker: a name that a file declares itself is still taken for the global of that name.
import { parseSync, Visitor } from 'oxc-parser';

/** One import or re-export, with the specifier as written. */
export interface Import {
  readonly specifier: string;
  /** True when the import vanishes with the types, so that it cannot close a cycle at run time. */
  readonly onlyTypes: boolean;
}

/** The facts about one file on which every rule is decided. */
export interface SourceFile {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly exportsDefault: boolean;
  /** Names under which it exports what it defines. */
  readonly definedNames: readonly string[];
  /** All names that it exports, what it passes on included. */
  readonly exportedNames: readonly string[];
  /** Specifiers of `export * from …`. */
  readonly exportsAll: readonly string[];
  /** Uses of clock, chance, environment or console, as written: `Date.now`, `new Date()`, `console`. */
  readonly impurities: readonly string[];
}

const IMPURE_GLOBALS: ReadonlySet<string> = new Set([
  'console',
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'document',
  'window',
  'globalThis',
]);

/** Parses a file; throws when it is not valid TypeScript, naming the path. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);

  const imports: Import[] = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    onlyTypes: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  const exportsAll: string[] = [];
  let exportsDefault = false;
  const definedNames: string[] = [];
  const exportedNames: string[] = [];
  for (const entry of module.staticExports.flatMap((statement) => statement.entries)) {
    if (entry.exportName.kind === 'Name' && entry.exportName.name !== null) {
      exportedNames.push(entry.exportName.name);
      if (entry.moduleRequest === null) definedNames.push(entry.exportName.name);
    }
    if (entry.exportName.kind === 'Default') exportsDefault = true;
    if (entry.moduleRequest === null) continue;
    imports.push({ specifier: entry.moduleRequest.value, onlyTypes: entry.isType });
    if (entry.importName.kind === 'AllButDefault') exportsAll.push(entry.moduleRequest.value);
  }

  const impurities: string[] = [];
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string')
        imports.push({ specifier: node.source.value, onlyTypes: false });
    },
    TSImportType(node) {
      imports.push({ specifier: node.source.value, onlyTypes: true });
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      if (name === 'Date.now' || name === 'Math.random' || IMPURE_GLOBALS.has(node.object.name))
        impurities.push(name);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        impurities.push('new Date()');
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier') return;
      if (node.callee.name === 'Date' || IMPURE_GLOBALS.has(node.callee.name))
        impurities.push(`${node.callee.name}()`);
    },
  }).visit(program);

  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, lines, imports, exportsDefault, definedNames, exportedNames, exportsAll, impurities };
}
