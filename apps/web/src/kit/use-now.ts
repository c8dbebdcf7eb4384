// The time on this device, as a value that renders again as it passes.
import { useEffect, useState } from 'react';

/** Milliseconds now, renewed every second while the component is on the page. */
export function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
