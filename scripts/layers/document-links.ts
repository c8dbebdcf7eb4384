// Links between the documents: every relative one leads to a file of the repository, and to a heading in it where it
// names one. Links to other sites are not followed.
import { dirname, join, normalize } from 'node:path/posix';

/** One Markdown file. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Sentences on links that lead nowhere. */
export function brokenLinks(
  pages: readonly Page[],
  exists: (path: string) => boolean,
): { path: string; why: string }[] {
  return pages.flatMap(({ path, text }) =>
    targetsOf(text).flatMap((target) => {
      const [file = '', heading] = target.split('#');
      const place = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file)));
      if (place.startsWith('../') || !exists(place))
        return [{ path, why: `links to ${target}, which is not there` }];
      const page = pages.find((one) => one.path === place);
      const isThere = heading === undefined || page === undefined || anchorsOf(page.text).includes(heading);
      return isThere ? [] : [{ path, why: `links to ${target}, but ${place} has no such heading` }];
    }),
  );
}

function targetsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');
}
