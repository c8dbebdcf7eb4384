// The accessibility tree of a page as an outline to be compared and read: a line for each role with its name, level and state.
// Addresses and times are left out and long words are cut, so that it is the same each day.
import type { Page } from 'playwright-core';

/** Characters of a line; the words of a text are tested elsewhere. */
const LINE_MOST = 110;

const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\b\d{1,2} [A-Z][a-z]{2,3}( \d{4}, \d{2}:\d{2}:\d{2})?(?=[:"\s]|$)/g, 'TIME'],
  [/\b\d{2}:\d{2}(:\d{2})?\b/g, 'TIME'],
];

/** Everything of the page, landmarks and live regions included. */
export async function treeOutline(page: Page): Promise<string> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines
    .filter((line) => !line.trim().startsWith('- /url:'))
    .map((line) => cut(/time:|opened by/.test(line) ? withoutTimes(line) : line))
    .join('\n');
}

function withoutTimes(line: string): string {
  return TIMES.reduce((words, [time, instead]) => words.replace(time, instead), line);
}

function cut(line: string): string {
  return line.length <= LINE_MOST ? line : `${line.slice(0, LINE_MOST)}…`;
}

interface Line {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly hasMore: boolean;
}

const PRESSED = ['button', 'link', 'radio', 'checkbox', 'combobox', 'textbox', 'menuitem'];
const NAMED = [...PRESSED, 'heading', 'list', 'region', 'table', 'radiogroup', 'navigation', 'dialog', 'img'];

/** What a screen reader's user would trip over in any page: things without a name, lists without items, buttons of one name in one place. */
export function faultsIn(outline: string): readonly string[] {
  const faults: string[] = [];
  const around: Line[] = [];
  const pressed = new Set<string>();
  for (const words of outline.split('\n')) {
    const line = readLine(words);
    if (line === null) continue;
    while ((around.at(-1)?.depth ?? -1) >= line.depth) around.pop();
    if (line.name === '' && NAMED.includes(line.role)) faults.push(`without a name: ${words.trim()}`);
    if (line.role === 'list' && !line.hasMore) faults.push(`without items: ${words.trim()}`);
    if (PRESSED.includes(line.role)) {
      const place = [...around.map(({ role, name }) => (name === '' ? '' : `${role} ${name}`)), words.trim()];
      const key = place.filter((part) => part !== '').join(' > ');
      if (pressed.has(key)) faults.push(`twice: ${key}`);
      pressed.add(key);
    }
    around.push(line);
  }
  return faults;
}

/** Null for words, and for what has no role. */
function readLine(words: string): Line | null {
  const read = /^( *)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)"?)?/.exec(words);
  if (read === null || read[2] === 'text') return null;
  return {
    depth: read[1]?.length ?? 0,
    role: read[2] ?? '',
    name: read[3] ?? '',
    hasMore: words.endsWith(':'),
  };
}
