// A part of the app whose code comes when it is asked for. Where it cannot be loaded, offline or after the server has a newer version,
// everything else stays as it is: the part says so itself, and offers to try again.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Problem } from './problem.tsx';

/** How a part that has not come is shown: `again` asks once more. */
export interface MissingPart {
  readonly sentence: string;
  readonly again: () => void;
}

type Loaded<P> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly Part: ComponentType<P> }
  | { readonly kind: 'missing' };

const MISSING =
  'This part of Adref could not be loaded: you are offline, or the server has a newer version. Nothing of yours is lost. Try again, or load the page anew when you are back.';

/** The component that `pick` takes from a module; `missing` draws what is shown in its place while it cannot be loaded. */
export function lazyPart<P extends object, M>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
  missing: (part: MissingPart, props: P) => ReactNode,
): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  return function LazyPart(props: P): ReactNode {
    const [loaded, setLoaded] = useState<Loaded<P>>(
      known === null ? { kind: 'loading' } : { kind: 'ready', Part: known },
    );
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (known !== null) return;
      let isHere = true;
      loadedFrom(load, tries).then(
        (module) => {
          const Part = pick(module);
          known = Part;
          if (isHere) setLoaded({ kind: 'ready', Part });
        },
        () => {
          if (isHere) setLoaded({ kind: 'missing' });
        },
      );
      return () => {
        isHere = false;
      };
    }, [tries]);
    switch (loaded.kind) {
      case 'loading':
        return null;
      case 'ready':
        return <loaded.Part {...props} />;
      case 'missing': {
        const again = () => {
          setLoaded({ kind: 'loading' });
          setTries((before) => before + 1);
        };
        return missing({ sentence: MISSING, again }, props);
      }
      default: {
        const never: never = loaded;
        return never;
      }
    }
  };
}

/**
 * A module. Browsers that do not follow https://github.com/whatwg/html/pull/10327 yet never fetch an address again that failed once in
 * a page; Chromium is one, and names the address in the error: a further try asks for the same file by another address.
 */
async function loadedFrom<M>(load: () => Promise<M>, tries: number): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const address = error instanceof TypeError ? /https?:\S+\.js/.exec(error.message)?.[0] : undefined;
    if (tries === 0 || address === undefined) throw error;
    return await import(/* @vite-ignore */ `${address}?try=${tries}`);
  }
}

/** What is missing, in a sentence, and the two ways on. */
export function MissingPartNotice({ sentence, again }: MissingPart): ReactNode {
  return (
    <Problem sentence={sentence}>
      <div className="row">
        <button type="button" className="button" onClick={again}>
          Try again
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          Load the page anew
        </button>
      </div>
    </Problem>
  );
}
